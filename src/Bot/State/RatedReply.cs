using System.Text.Json.Serialization;

namespace HistoryBot.Bot.State;

/// <summary>A reply that somebody gave a thumb.</summary>
/// <param name="Rating"><c>like</c> or <c>dislike</c>.</param>
/// <param name="Time">When the thumb was given.</param>
internal sealed record RatedReply(
    [property: JsonPropertyName("time")] DateTimeOffset Time,
    [property: JsonPropertyName("rating")] string Rating,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("answer")] string Answer,
    [property: JsonPropertyName("locale")] string Locale,
    [property: JsonPropertyName("conversation")] string Conversation,
    [property: JsonPropertyName("id")] string Id);
