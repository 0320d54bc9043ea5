using HistoryBot.Answering;
using HistoryBot.Knowledge.Dates;
using NodaTime;
using NodaTime.Text;

namespace HistoryBot.Bot.Turns;

/// <summary>What clients and tests may rely on in every message: <c>channelData.answer</c>.</summary>
internal static class ReplyContract
{
    /// <summary>The contract as dictionaries, which both sides of the SDK write alike.</summary>
    public static Dictionary<string, object> Of(Answer answer) => new()
    {
        ["kind"] = KindOf(answer),
        ["asked"] = answer.Asked.Select(Asked).ToList(),
        ["citations"] = answer.Citations.Select(Citation).ToList(),
        ["reasons"] = answer.Reasons.ToList(),
    };

    /// <summary><c>answer</c>, <c>nearest</c>, <c>none</c>, <c>clarify</c> or <c>social</c>.</summary>
    public static string KindOf(Answer answer) => answer.Kind.ToString().ToLowerInvariant();

    private static Dictionary<string, object?> Asked(AskedSpan asked) => new()
    {
        ["text"] = asked.Text,
        ["edtf"] = asked.Edtf,
        ["from"] = Day(asked.Span.From),
        ["to"] = Day(asked.Span.To),
        ["rule"] = asked.Rule,
        ["confidence"] = asked.Confidence.ToString().ToLowerInvariant(),
        ["alternatives"] = asked.Alternatives.Select(Alternative).ToList(),
    };

    /// <summary>What else an expression can mean.</summary>
    public static Dictionary<string, object?> Alternative(AskedAlternative other) => new()
    {
        ["text"] = other.Text,
        ["edtf"] = other.Edtf,
        ["from"] = Day(other.Span.From),
        ["to"] = Day(other.Span.To),
        ["why"] = other.Why,
    };

    /// <summary>A span alone.</summary>
    public static Dictionary<string, object?> Span(DateSpan span) => new() { ["from"] = Day(span.From), ["to"] = Day(span.To) };

    private static Dictionary<string, object> Citation(Citation citation) => new()
    {
        ["position"] = citation.Position,
        ["fact"] = citation.Fact.Id,
        ["section"] = citation.Section.Title,
        ["paragraph"] = citation.Source.Paragraph,
        ["sentence"] = citation.Source.Sentence,
        ["url"] = citation.Url,
    };

    /// <summary>ISO 8601 with an astronomical year; null for an open end.</summary>
    public static string? Day(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : null;
}
