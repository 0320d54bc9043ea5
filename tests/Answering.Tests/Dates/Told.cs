using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>Readings in words, for the messages of failed tests.</summary>
internal static class Told
{
    public static string Of(IEnumerable<DateReading> readings) => string.Join("; ", readings.Select(r =>
        $"«{r.Text}» {Of(r.Spans)}{r.Recurring}{r.RecurringMonth} [{r.Rule}]{(r.Obvious ? "" : " not obvious")} {r.Problem} {string.Join("|", r.Alternatives.Select(a => a.Text))}"));

    public static string Of(IEnumerable<DateSpan> spans) =>
        string.Join(" + ", spans.Select(s => $"{s.From:uuuu-MM-dd}..{s.To:uuuu-MM-dd}"));
}
