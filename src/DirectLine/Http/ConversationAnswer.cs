using System.Text.Json.Serialization;

namespace HistoryBot.DirectLine.Http;

/// <summary>The protocol's Conversation. Clients need token and stream address in every answer that starts or resumes one.</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">Absolute, ws or wss; absent where only a token was asked for.</param>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl")] string? StreamUrl = null)
{
    public static ConversationAnswer Of(DirectLineToken token) => new(token.ConversationId, token.Token, token.ExpiresIn);
}
