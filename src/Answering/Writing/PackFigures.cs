using System.Globalization;
using HistoryBot.Answering.Finding;
using HistoryBot.Answering.Index;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Writing;

/// <summary>What phrases may say of the pack itself.</summary>
internal static class PackFigures
{
    public static (string Key, string Value)[] Of(PackIndex index)
    {
        var (first, last) = new Timeline(index.Pack).Ends;
        return
        [
            ("title", index.Pack.Header.Title),
            ("licence", index.Pack.Header.Licence),
            ("snapshot", index.Pack.Header.Snapshot),
            ("facts", index.Own.Count.ToString(CultureInfo.InvariantCulture)),
            ("first", Year(first.When!.Span.From)),
            ("last", Year(last.When!.Span.To ?? last.When.Span.From)),
            ("sections", string.Join(", ", index.Pack.Header.Sections.Select(s => s.Title))),
            ("limit", Answerer.LongestMessage.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private static string Year(NodaTime.LocalDate? day) => DateSpanWording.Words(DateSpan.Year(day!.Value.Year));
}
