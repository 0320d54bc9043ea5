using System.Globalization;
using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>The time between two dates, told as finely as both allow.</summary>
internal static class TimeBetween
{
    /// <summary>Words such as "4 days", "8 years", "12 or 13 years" or "about 1,137 years", as finely as both dates allow.</summary>
    /// <param name="first">The earlier.</param>
    /// <param name="second">The later; of what lasts, its beginning counts.</param>
    /// <param name="about">True where one of the dates is an approximation.</param>
    /// <param name="inDays">True where days are asked for; they are told where both dates are days.</param>
    public static string Words(Extent first, Extent second, bool about, bool inDays)
    {
        var (from, to) = (first.End, second.Begin);
        if (IsDay(from) && IsDay(to))
        {
            return inDays ? Days(Period.DaysBetween(from.From!.Value, to.From!.Value)) : BetweenDays(from.From!.Value, to.From!.Value);
        }

        if (IsMonth(from) && IsMonth(to) && to.From > from.To)
        {
            return Months(Period.Between(from.From!.Value, to.From!.Value, PeriodUnits.Years | PeriodUnits.Months));
        }

        // A day or month against a year leaves open whether the last year was full.
        var most = Year(to.To) - Year(first.Begin.From);
        var least = Math.Max(0, Year(to.From) - Year(from.To) - (IsShort(from) == IsShort(to) ? 0 : 1));
        return least == 0 && most == 1 && !about && (IsShort(from) || IsShort(to))
            ? UpToMonths(MonthsBetween(from.To!.Value, to.From!.Value), MonthsBetween(first.Begin.From!.Value, to.To!.Value))
            : (about ? "about " : "") + Years(least, most);
    }

    /// <summary>The time from the end of one span to the beginning of a later one, as finely as both allow.</summary>
    public static string Gap(DateSpan earlier, DateSpan later)
    {
        var (end, start) = (earlier.To!.Value, later.From!.Value);
        var whole = end is { Month: 12, Day: 31 } || start is { Month: 1, Day: 1 };
        return whole && start.Year > end.Year ? Count(start.Year - end.Year, "year") : BetweenDays(end, start);
    }

    /// <summary>"1 day", "12 days".</summary>
    public static string Days(int days) => Count(days, "day");

    private static string BetweenDays(LocalDate first, LocalDate second)
    {
        var days = Period.DaysBetween(first, second);
        if (days <= 60)
        {
            return Count(days, "day");
        }

        return Months(Period.Between(first, second, PeriodUnits.Years | PeriodUnits.Months));
    }

    private static string Months(Period period) =>
        period.Years == 0 ? Count(period.Months, "month")
        : period.Months == 0 ? Count(period.Years, "year")
        : $"{Count(period.Years, "year")} and {Count(period.Months, "month")}";

    private static int MonthsBetween(LocalDate first, LocalDate second) => Period.Between(first, second, PeriodUnits.Months).Months;

    private static string UpToMonths(int least, int most) =>
        least == 0 ? $"less than {Count(most + 1, "month")}"
            : string.Create(CultureInfo.InvariantCulture, $"between {least} and {Count(most, "month")}") + (most < 12 ? "" : " (0 or 1 full year)");

    private static string Years(int least, int most) =>
        least == most ? most == 0 ? "less than a year" : Count(most, "year")
        : least == 0 ? $"less than {Count(most + 1, "year")}"
        : $"{least.ToString("N0", CultureInfo.InvariantCulture)} {(most - least == 1 ? "or" : "to")} {Count(most, "year")}";

    private static bool IsShort(DateSpan span) => Period.DaysBetween(span.From!.Value, span.To!.Value) < 31;

    private static bool IsMonth(DateSpan span) => span is { From: { Day: 1 } from, To: { } to } && to == from.PlusMonths(1).PlusDays(-1);

    private static int Year(LocalDate? day) => day!.Value.Year;

    private static bool IsDay(DateSpan span) => span.From is not null && span.From == span.To;

    private static string Count(int number, string unit) =>
        number == 1 ? "1 " + unit : number.ToString("N0", CultureInfo.InvariantCulture) + " " + unit + "s";
}
