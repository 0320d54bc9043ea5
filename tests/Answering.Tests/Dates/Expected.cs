using System.Globalization;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Tests.Dates;

/// <summary>The spans that a line of the corpora expects; see the head of positive.yaml.</summary>
internal sealed record Expected(IReadOnlyList<DateSpan> Spans, AnnualDate? Recurring, int? RecurringMonth)
{
    public static Expected Parse(string means) => means.StartsWith("--", StringComparison.Ordinal)
        ? means.Length > 4
            ? new([], new AnnualDate(Number(means[2..4]), Number(means[5..7])), null)
            : new([], null, Number(means[2..4]))
        : new([.. means.Split(" + ").Select(Span)], null, null);

    /// <summary>True where the reading means just this.</summary>
    public bool IsReadBy(DateReading reading) =>
        reading.Problem is null && reading.Spans.SequenceEqual(Spans) && reading.Recurring == Recurring && reading.RecurringMonth == RecurringMonth;

    public static DateSpan Span(string text)
    {
        var ends = text.Split('/');
        return new DateSpan(End(ends[0], true), End(ends[^1], false));
    }

    private static LocalDate? End(string text, bool first)
    {
        if (text == "..")
        {
            return null;
        }

        var negative = text[0] == '-';
        var parts = text.TrimStart('-').Split('-').Select(Number).ToArray();
        var year = negative ? -parts[0] : parts[0];
        var month = parts.Length > 1 ? parts[1] : first ? 1 : 12;
        var day = parts.Length > 2 ? parts[2] : first ? 1 : CalendarSystem.Iso.GetDaysInMonth(year, month);
        return new LocalDate(year, month, day);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
