using System.Text.Json.Serialization;

namespace HistoryBot.Bot.Outbound;

/// <summary>What a Direct Line service answers to <c>tokens/generate</c> and <c>tokens/refresh</c>, as far as it is used.</summary>
internal sealed record RemoteToken(
    [property: JsonPropertyName("conversationId"), JsonRequired] string ConversationId,
    [property: JsonPropertyName("token"), JsonRequired] string Token);
