using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Calendar;

/// <summary>Spans of days that may lie outside what the calendar can count; then they are null.</summary>
internal static class Spans
{
    /// <summary>First and last year that a <see cref="LocalDate"/> can hold (9999 BCE to 9999 CE).</summary>
    public const int FirstYear = -9998, LastYear = 9999;

    /// <summary>True where the calendar has the year.</summary>
    public static bool Has(long year) => year is >= FirstYear and <= LastYear;

    /// <summary>Whole years, both included.</summary>
    public static DateSpan? Years(long first, long last) =>
        Has(first) && Has(last) && first <= last ? DateSpan.Years((int)first, (int)last) : null;

    /// <summary>One whole month.</summary>
    public static DateSpan Month(int year, int month) =>
        new(new LocalDate(year, month, 1), new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)));

    /// <summary>Whole months of one year, both included.</summary>
    public static DateSpan Months(int year, int first, int last) => new(Month(year, first).From, Month(year, last).To);

    /// <summary>The day moved by a number of units; null where it leaves the calendar.</summary>
    public static LocalDate? Move(LocalDate day, long amount, Grain unit)
    {
        var years = unit.Years() * amount;
        if (!Has(day.Year + years) || Math.Abs(amount) > MostDays)
        {
            return null;
        }

        return unit switch
        {
            Grain.Day => InCalendar(day, amount, 366) ? day.PlusDays((int)amount) : null,
            Grain.Week => InCalendar(day, amount * 7, 366) ? day.PlusWeeks((int)amount) : null,
            Grain.Month => InCalendar(day, amount, 12) ? day.PlusMonths((int)amount) : null,
            _ => day.PlusYears((int)years),
        };
    }

    /// <summary>The widest whole unit around a day: its month, year, decade (1970–1979) or century (1901–2000).</summary>
    public static DateSpan? Around(LocalDate day, Grain unit) => unit switch
    {
        Grain.Day => DateSpan.Day(day),
        Grain.Week => Week(day),
        Grain.Month => Month(day.Year, day.Month),
        Grain.Decade => Years(Floor(day.Year, 10), Floor(day.Year, 10) + 9),
        Grain.Century => Years(Floor(day.Year - 1, 100) + 1, Floor(day.Year - 1, 100) + 100),
        Grain.Millennium => Years(Floor(day.Year - 1, 1000) + 1, Floor(day.Year - 1, 1000) + 1000),
        _ => DateSpan.Year(day.Year),
    };

    // More days than the calendar has.
    private const long MostDays = 8_000_000;

    private static bool InCalendar(LocalDate day, long amount, int inYear) => Has(day.Year + (amount / inYear) + Math.Sign(amount));

    private static DateSpan? Week(LocalDate day) =>
        Move(day, 1 - (int)day.DayOfWeek, Grain.Day) is { } monday && Move(monday, 6, Grain.Day) is { } sunday
            ? new DateSpan(monday, sunday)
            : null;

    private static int Floor(int year, int size) => (int)Math.Floor(year / (double)size) * size;
}
