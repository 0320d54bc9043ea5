using System.Globalization;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Calendar;

/// <summary>Spans in words that this reader reads back as the same span, whatever the locale.</summary>
internal static class Wording
{
    /// <summary>"10 February 1985", "1970s", "from 1983 to 1985", "since 1987", "until 1954".</summary>
    public static string Of(DateSpan span) => span switch
    {
        { From: { } from, To: { } to } => Closed(from, to),
        { From: { } from } => "since " + Start(from),
        { To: { } to } => "until " + End(to),
        _ => "",
    };

    /// <summary>English name of a month.</summary>
    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>"1985", "850 AD", "1800 BCE".</summary>
    public static string Year(int year) => year switch
    {
        <= 0 => string.Create(CultureInfo.InvariantCulture, $"{1 - year} BCE"),
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{year} AD"),
        _ => year.ToString(CultureInfo.InvariantCulture),
    };

    // Both ends at the precision that both have.
    private static string Closed(LocalDate from, LocalDate to)
    {
        var months = from.Day == 1 && to.Day == CalendarSystem.Iso.GetDaysInMonth(to.Year, to.Month);
        Func<LocalDate, string> told = months ? from.Month == 1 && to.Month == 12 ? d => Year(d.Year) : MonthOf : Day;
        return told(from) == told(to) ? told(from) : $"from {told(from)} to {told(to)}";
    }

    private static string Start(LocalDate day) => day switch
    {
        { Month: 1, Day: 1 } => Year(day.Year),
        { Day: 1 } => MonthOf(day),
        _ => Day(day),
    };

    private static string End(LocalDate day) => day switch
    {
        { Month: 12, Day: 31 } => Year(day.Year),
        _ when day.Day == CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month) => MonthOf(day),
        _ => Day(day),
    };

    private static string MonthOf(LocalDate day) => $"{Month(day.Month)} {Year(day.Year)}";

    private static string Day(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {MonthOf(day)}");
}
