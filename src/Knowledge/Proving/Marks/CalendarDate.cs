using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Knowledge.Proving.Marks;

/// <summary>A piece of a date that a text gives and that single numbers do not tell: a day of a month, a month of a year, a year BCE.</summary>
/// <param name="Year">Astronomical; null where the piece is a day of a month.</param>
/// <param name="Month">1 to 12; null where the piece is a year.</param>
/// <param name="Day">1 to 31; null where the piece is a month or year.</param>
internal sealed record CalendarDate(int? Year, int? Month, int? Day)
{
    /// <summary>"12 April", "April 1985", "700 BCE".</summary>
    public string Words => string.Join(
        ' ',
        new[]
        {
            Day is { } day ? CalendarWords.Number(day) : null,
            Month is { } month ? CalendarWords.MonthName(month) : null,
            Year is { } year ? CalendarWords.Year(year) : null,
        }.OfType<string>());
}
