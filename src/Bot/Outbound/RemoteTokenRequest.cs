using System.Text.Json.Serialization;

namespace HistoryBot.Bot.Outbound;

/// <summary>The TokenParameters of the Direct Line protocol: for whom a token is.</summary>
internal sealed record RemoteTokenRequest([property: JsonPropertyName("user")] RemoteTokenRequest.Account User)
{
    internal sealed record Account([property: JsonPropertyName("id")] string Id);
}
