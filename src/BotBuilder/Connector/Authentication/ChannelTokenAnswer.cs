using System.Text.Json.Serialization;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a login service says to a client's credentials (RFC 6749, 5.1 and 5.2).</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record ChannelTokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("error")] string? Error);
