using System.Text.Json.Serialization;

namespace HistoryBot.Bot.State;

/// <summary>A question that the bot could not answer, however often and by whomever it was asked.</summary>
/// <param name="Kind"><c>none</c> or <c>clarify</c>, as it was answered last.</param>
/// <param name="Time">When it was asked last.</param>
internal sealed record UnansweredQuestion(
    [property: JsonPropertyName("count")] long Count,
    [property: JsonPropertyName("time")] DateTimeOffset Time,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("locale")] string Locale);
