using System.Globalization;
using NodaTime;

namespace HistoryBot.Knowledge.Dates;

/// <summary>English words for years, months and days. Years before 1 are told as BCE, years 1 to 99 with CE.</summary>
internal static class CalendarWords
{
    private const int LastYearThatNeedsEra = 99;

    /// <summary>"1985", "79 CE", "1 BCE".</summary>
    /// <param name="year">Astronomical: 0 is 1 BCE.</param>
    public static string Year(int year) => Count(year) + Era(year);

    /// <summary>"700–650 BCE", "1985–1987"; the era once where both years share it.</summary>
    public static string Years(int first, int last) =>
        first == last ? Year(first)
        : Era(first) == Era(last) ? $"{Count(first)}–{Count(last)}{Era(last)}"
        : $"{Year(first)}–{Year(last)}";

    /// <summary>"April 1985".</summary>
    public static string Month(LocalDate day) => $"{MonthName(day.Month)} {Year(day.Year)}";

    /// <summary>"12 April 1985".</summary>
    public static string Day(LocalDate day) => $"{Number(day.Day)} {Month(day)}";

    /// <summary>"April".</summary>
    /// <param name="month">1 to 12.</param>
    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>Digits without separators.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(int year) => Number(year > 0 ? year : 1 - year);

    private static string Era(int year) => year switch
    {
        <= 0 => " BCE",
        <= LastYearThatNeedsEra => " CE",
        _ => "",
    };
}
