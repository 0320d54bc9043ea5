using System.Text.Json;
using System.Text.Json.Serialization;

namespace HistoryBot.DirectLine.Http;

/// <summary>The protocol's TokenParameters, as far as it matters here: the body that asks for a token or starts a conversation.</summary>
/// <param name="User">Who the user is. Counts only where no token and nobody before has said so.</param>
internal sealed record StartRequest(
    [property: JsonPropertyName("user")] StartRequest.Account? User,
    [property: JsonPropertyName("locale")] string? Locale)
{
    private static readonly StartRequest Nothing = new(User: null, Locale: null);

    /// <summary>What a body asks for, which may be empty; null if it is not JSON of this shape.</summary>
    public static StartRequest? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? Nothing : JsonSerializer.Deserialize(body.Span, DirectLineJson.Default.StartRequest) ?? Nothing;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal sealed record Account([property: JsonPropertyName("id")] string? Id);
}
