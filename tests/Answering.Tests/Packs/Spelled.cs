using System.Globalization;
using System.Text.Json;

namespace HistoryBot.Answering.Tests.Packs;

/// <summary>Answers as text, to be compared and read in a failed test.</summary>
internal static class Spelled
{
    /// <summary>The sentences in a row.</summary>
    public static string Words(this Answer answer) => string.Join(' ', answer.Sentences.Select(s => s.Text));

    /// <summary>The fact told first; null where nothing is cited.</summary>
    public static string? Leading(this Answer answer) => answer.Citations.Count > 0 ? answer.Citations[0].Fact.Id : null;

    /// <summary>All that there is in it.</summary>
    public static string Whole(this Answer answer) => string.Join(
        '\n',
        [
            answer.Kind.ToString(),
            .. answer.Sentences.Select(s => $"{s.Layout} {s.Text} [{string.Join(',', s.Citations)}]"),
            .. answer.Citations.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Position} {c.Fact.Id} {c.Source.Id} {c.Section.Id} {c.Url}")),
            .. answer.Asked.Select(a => $"asked {a.Text} {a.Edtf} {a.Span.From}/{a.Span.To}"),
            .. answer.Suggestions,
            .. answer.Reasons,
        ]);

    /// <summary>All that is remembered.</summary>
    public static string Whole(this ConversationMemory memory) => JsonSerializer.Serialize(memory);
}
