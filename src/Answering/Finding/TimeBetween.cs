using System.Globalization;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>The time between two dates, told as finely as both allow.</summary>
internal static class TimeBetween
{
    /// <summary>Words such as "4 days", "8 years" or "12 or 13 years"; the order of the two does not matter.</summary>
    public static string Words(DateSpan a, DateSpan b)
    {
        var (first, second) = Start(a) <= Start(b) ? (a, b) : (b, a);
        if (IsDay(first) && IsDay(second))
        {
            return BetweenDays(first.From!.Value, second.From!.Value);
        }

        var most = Start(second).Year - Start(first).Year;
        // A year against a day leaves open whether the last year was full.
        var least = IsDay(first) != IsDay(second) && most > 0 ? most - 1 : most;
        return least == most ? Count(most, "year") : $"{least.ToString(CultureInfo.InvariantCulture)} or {Count(most, "year")}";
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

        var period = Period.Between(first, second, PeriodUnits.Years | PeriodUnits.Months);
        return period.Years == 0 ? Count(period.Months, "month")
            : period.Months == 0 ? Count(period.Years, "year")
            : $"{Count(period.Years, "year")} and {Count(period.Months, "month")}";
    }

    private static bool IsDay(DateSpan span) => span.From is not null && span.From == span.To;

    private static LocalDate Start(DateSpan span) => span.From ?? span.To ?? LocalDate.MinIsoValue;

    private static string Count(int number, string unit) =>
        number == 1 ? "1 " + unit : number.ToString("N0", CultureInfo.InvariantCulture) + " " + unit + "s";
}
