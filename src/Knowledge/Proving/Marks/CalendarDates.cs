using System.Globalization;
using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Proving.Marks;

/// <summary>Finds dates in English text: "12 April 1985", "April 12th, 1985", "10-12 April", "April 1985", "700 BCE", "700-650 BC".</summary>
internal static partial class CalendarDates
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Each piece once. "12 April 1985" gives two: 12 April, and April 1985.</summary>
    /// <param name="text">Normalised.</param>
    public static IReadOnlySet<CalendarDate> In(string text) =>
        DayThenMonth().Matches(text).Concat(MonthThenDay().Matches(text)).SelectMany(DaysOf)
            .Concat(MonthThenYear().Matches(text).Select(m => new CalendarDate(Number(m.Groups["year"]), MonthOf(m), null)))
            .Concat(BeforeChrist().Matches(text).SelectMany(YearsOf))
            .ToHashSet();

    /// <summary>
    /// The dates of a statement that its sources do not have, in words; also a year BCE of the sources that the statement tells without era.
    /// </summary>
    public static IEnumerable<string> Unproven(string statement, string sources)
    {
        var (told, proven, numbers) = (In(statement), In(sources), Numbers.In(statement));
        var withoutEra = proven.Where(date => date.Year <= 0 && !told.Contains(date))
            .Select(date => (1 - date.Year!.Value).ToString(CultureInfo.InvariantCulture));
        return told.Except(proven).Select(date => date.Words).Concat(withoutEra.Where(numbers.Contains));
    }

    /// <summary>True where the name of a month (1 to 12) stands in the text.</summary>
    public static bool HasMonth(string text, int month) => text.Contains(Months[month - 1], StringComparison.Ordinal);

    private static IEnumerable<CalendarDate> DaysOf(Match match) =>
        match.Groups["day"].Captures.Select(day => new CalendarDate(null, MonthOf(match), Number(day)));

    private static IEnumerable<CalendarDate> YearsOf(Match match) =>
        match.Groups["year"].Captures.Select(year => new CalendarDate(1 - Number(year), null, null));

    private static int MonthOf(Match match) => Array.IndexOf(Months, match.Groups["month"].Value) + 1;

    private static int Number(Capture digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private const string Month = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December)";

    private const string Day = @"\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";

    [GeneratedRegex($@"{Day}(?: ?(?:-|and|to) ?{Day})?(?: of)? {Month}\b")]
    private static partial Regex DayThenMonth();

    [GeneratedRegex($@"\b{Month} {Day}\b(?![0-9])")]
    private static partial Regex MonthThenDay();

    [GeneratedRegex($@"\b{Month}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?,?(?: of)? (?<year>[0-9]{{3,4}})\b")]
    private static partial Regex MonthThenYear();

    [GeneratedRegex(@"\b(?<year>[0-9]{1,4})(?: ?(?:-|and|to) ?(?<year>[0-9]{1,4}))? ?B\.?C\.?(?:E\b)?")]
    private static partial Regex BeforeChrist();
}
