using HistoryBot.Knowledge.Dates;
using HistoryBot.Knowledge.Dates.Syntax;

namespace HistoryBot.Knowledge.Proving.Marks;

/// <summary>
/// Whether a text gives a moment: its year as a number (or "1890s", "9th century", "700 BCE"), its month by name, its day with the month.
/// </summary>
internal static class MomentEvidence
{
    private static readonly string[][] Seasons = [["spring"], ["summer"], ["autumn", "fall"], ["winter"]];

    /// <summary>True where the text has all that the moment says. The pieces may stand apart ("On 12 April … in the same year, 1985").</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="moment">A moment of a fact's date.</param>
    public static bool Proves(string text, Moment moment) =>
        HasYear(text, moment) && HasSeason(text, moment) && HasMonth(text, moment) && HasDay(text, moment);

    private static bool HasYear(string text, Moment moment)
    {
        var years = MomentDays.Years(moment);
        return moment switch
        {
            { Year.IsExact: true } => HasYear(text, years.Single()),
            { Negative: false, Year.Text: [_, _, not 'X', 'X'] } => Numbers.In(text).Contains(CalendarWords.Number(moment.Year.Least) + "s"),
            { Negative: false, Year.Text: [_, not 'X', 'X', 'X'] } => HasCentury(text, moment.Year.Least),
            _ => years.Any(year => HasYear(text, year)),
        };
    }

    private static bool HasYear(string text, int year) => year > 0
        ? Numbers.In(text).Contains(CalendarWords.Number(year)) && !CalendarDates.In(text).Contains(new CalendarDate(1 - year, null, null))
        : CalendarDates.In(text).Contains(new CalendarDate(year, null, null));

    // The years 800 to 899 are what is called the 9th century, but for its last year.
    private static bool HasCentury(string text, int first)
    {
        var numbers = Numbers.In(text);
        return numbers.Contains(CalendarWords.Number(first) + "s")
            || (text.Contains("century", StringComparison.OrdinalIgnoreCase) && numbers.Contains(CalendarWords.Number((first / 100) + 1)));
    }

    private static bool HasSeason(string text, Moment moment) =>
        moment.Season is not { } season || Seasons[season - 21].Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool HasMonth(string text, Moment moment) =>
        moment.Month is not { IsExact: true } month || CalendarDates.HasMonth(text, month.Least);

    private static bool HasDay(string text, Moment moment) =>
        moment is not { Month: { IsExact: true } month, Day: { IsExact: true } day }
        || CalendarDates.In(text).Contains(new CalendarDate(null, month.Least, day.Least));
}
