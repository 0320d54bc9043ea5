using NodaTime;

namespace HistoryBot.Knowledge.Dates;

/// <summary>A span → English words for a sentence, as coarse as the span allows: whole years, else whole months, else days.</summary>
public static class DateSpanWording
{
    private enum Grain
    {
        Year,
        Month,
        Day,
    }

    /// <summary>
    /// "1985", "1985–1987", "April 1985", "12 April 1985", "from 1985 on", "up to 1985", "700–650 BCE"; "any time" for a span without ends.
    /// </summary>
    public static string Words(DateSpan span) => span switch
    {
        ({ } from, { } to) => Closed(from, to),
        ({ } from, null) => $"from {From(from)} on",
        (null, { } to) => $"up to {To(to)}",
        _ => "any time",
    };

    /// <summary>A first day: "1985" where it opens the year, "April 1985" where it opens the month, else the day.</summary>
    internal static string From(LocalDate day) => Told(day, GrainOfFirst(day));

    /// <summary>A last day: "1985" where it closes the year, "April 1985" where it closes the month, else the day.</summary>
    internal static string To(LocalDate day) => Told(day, GrainOfLast(day));

    private static string Closed(LocalDate from, LocalDate to) => Finer(GrainOfFirst(from), GrainOfLast(to)) switch
    {
        Grain.Year => CalendarWords.Years(from.Year, to.Year),
        Grain.Month => Months(from, to),
        _ => Days(from, to),
    };

    private static string Months(LocalDate from, LocalDate to) =>
        from.Year != to.Year ? $"{CalendarWords.Month(from)} – {CalendarWords.Month(to)}"
        : from.Month == to.Month ? CalendarWords.Month(to)
        : $"{CalendarWords.MonthName(from.Month)}–{CalendarWords.Month(to)}";

    private static string Days(LocalDate from, LocalDate to)
    {
        if (from.Year != to.Year)
        {
            return $"{CalendarWords.Day(from)} – {CalendarWords.Day(to)}";
        }

        var day = CalendarWords.Number(from.Day);
        return from == to ? CalendarWords.Day(to)
            : from.Month == to.Month ? $"{day}–{CalendarWords.Day(to)}"
            : $"{day} {CalendarWords.MonthName(from.Month)} – {CalendarWords.Day(to)}";
    }

    private static string Told(LocalDate day, Grain grain) => grain switch
    {
        Grain.Year => CalendarWords.Year(day.Year),
        Grain.Month => CalendarWords.Month(day),
        _ => CalendarWords.Day(day),
    };

    private static Grain GrainOfFirst(LocalDate day) => day.Day != 1 ? Grain.Day : day.Month == 1 ? Grain.Year : Grain.Month;

    private static Grain GrainOfLast(LocalDate day) =>
        day != day.With(DateAdjusters.EndOfMonth) ? Grain.Day : day.Month == 12 ? Grain.Year : Grain.Month;

    private static Grain Finer(Grain one, Grain other) => one > other ? one : other;
}
