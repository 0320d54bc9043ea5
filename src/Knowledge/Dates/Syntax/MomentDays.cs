using NodaTime;

namespace HistoryBot.Knowledge.Dates.Syntax;

/// <summary>Which days a moment can mean.</summary>
internal static class MomentDays
{
    /// <summary>The first year that the calendar has (NodaTime's ISO calendar).</summary>
    public const int FirstYear = -9998;

    /// <summary>The last year that the calendar has.</summary>
    public const int LastYear = 9999;

    private const int Winter = 24;

    /// <summary>Earliest to latest day that fits; null where none does (30 February, month 2X).</summary>
    public static DateSpan? SpanOf(Moment moment)
    {
        var years = Years(moment).ToList();
        var first = years.SelectMany(year => Spans(moment, year)).Select(span => span.From).FirstOrDefault();
        var last = Enumerable.Reverse(years).Select(year => Spans(moment, year).LastOrDefault().To).FirstOrDefault(day => day is not null);
        return first is null ? null : new DateSpan(first, last);
    }

    /// <summary>Astronomical years that fit, ascending. A negative year zero does not exist, so -000X ends with -0001.</summary>
    public static IEnumerable<int> Years(Moment moment)
    {
        var (year, negative) = (moment.Year, moment.Negative);
        var first = negative ? -year.Greatest : year.Least;
        var last = negative ? -Math.Max(year.Least, 1) : year.Greatest;
        return Enumerable.Range(first, Math.Max(last - first + 1, 0)).Where(y => year.Fits(Math.Abs(y)));
    }

    private static IEnumerable<DateSpan> Spans(Moment moment, int year) => moment switch
    {
        { Season: int season } => [SeasonOf(year, season)],
        { Month: null } => [DateSpan.Year(year)],
        { Month: { } month } => Enumerable.Range(1, 12).Where(month.Fits).SelectMany(m => Spans(moment.Day, new YearMonth(year, m))),
    };

    private static IEnumerable<DateSpan> Spans(DigitMask? day, YearMonth month)
    {
        var interval = month.ToDateInterval();
        return day is { } mask
            ? interval.Where(date => mask.Fits(date.Day)).Select(DateSpan.Day)
            : [new DateSpan(interval.Start, interval.End)];
    }

    private static DateSpan SeasonOf(int year, int season)
    {
        var first = new LocalDate(year, (season - 20) * 3, 1);
        var lastMonth = year == LastYear && season == Winter ? first : first.PlusMonths(2);
        return new DateSpan(first, lastMonth.With(DateAdjusters.EndOfMonth));
    }
}
