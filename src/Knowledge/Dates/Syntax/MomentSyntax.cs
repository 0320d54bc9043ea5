using System.Globalization;
using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Dates.Syntax;

/// <summary>Year, month, day or season with qualifiers before or after each component (level 2) or after all (level 1).</summary>
internal static partial class MomentSyntax
{
    private const int FirstSeason = 21;
    private const int LastSeason = 24;

    // Seasons by hemisphere, quarters, quadrimesters and semesters of level 2.
    private const int LastDivision = 41;

    /// <summary>Null, with the fault, where the text is no moment or no day fits it.</summary>
    public static Moment? Read(string text, out EdtfFault? fault)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            fault = EdtfAdvice.For(text);
            return null;
        }

        var moment = ToMoment(match);
        fault = YearFault(moment) ?? MonthFault(moment) ?? DayFault(moment);
        return fault is null ? moment : null;
    }

    private static Moment ToMoment(Match match)
    {
        var month = Mask(match, "m");
        var season = month is { IsExact: true, Least: >= FirstSeason and <= LastSeason } ? month.Value.Least : (int?)null;
        return new Moment(
            new DigitMask(match.Groups["y"].Value),
            match.Groups["sign"].Success,
            season is null ? month : null,
            Mask(match, "d"),
            season,
            match.Groups["q"].Captures.Aggregate(Doubt.None, (sum, mark) => sum | DoubtOf(mark.ValueSpan[0])));
    }

    private static DigitMask? Mask(Match match, string group) =>
        match.Groups[group].Success ? new DigitMask(match.Groups[group].Value) : null;

    private static Doubt DoubtOf(char mark) => mark switch
    {
        '?' => Doubt.Uncertain,
        '~' => Doubt.Approximate,
        _ => Doubt.Both,
    };

    private static EdtfFault? YearFault(Moment moment) => moment switch
    {
        { Negative: true, Year.Greatest: 0 } => new("year zero has no sign", "write 0000, which is 1 BCE"),
        { Negative: true, Year.Greatest: > -MomentDays.FirstYear } => EdtfAdvice.OutsideCalendar($"-{moment.Year.Text}"),
        _ => null,
    };

    private static EdtfFault? MonthFault(Moment moment)
    {
        var year = YearText(moment);
        return moment switch
        {
            { Season: int season, Day: not null } => new("a season has no day", $"write {year}-{Two(season)}, or a month with the day"),
            { Month: { IsExact: true, Least: > LastSeason and <= LastDivision } month } =>
                new($"the division {month.Text} of a year is not read", "write its months as an interval, as 1985-01/1985-03"),
            { Month: { } month } when !Enumerable.Range(1, 12).Any(month.Fits) =>
                NoSuchMonth(year, month),
            _ => null,
        };
    }

    private static EdtfFault NoSuchMonth(string year, DigitMask month)
    {
        var nearest = month.Least == 0 ? "01" : "12";
        return new($"month {month.Text} does not exist", $"write {year}-{nearest}, or {year}-XX if the month is unknown");
    }

    private static EdtfFault? DayFault(Moment moment) =>
        moment.Day is not { } day || MomentDays.SpanOf(moment) is not null ? null : NoSuchDay(moment, day);

    private static EdtfFault NoSuchDay(Moment moment, DigitMask day)
    {
        var month = $"{YearText(moment)}-{moment.Month!.Value.Text}";
        var longest = MomentDays.SpanOf(moment with { Day = null })!.Value.To!.Value.Day;
        var nearest = day.Greatest == 0 ? "01" : Two(longest);
        return new($"day {day.Text} does not exist in {month}", $"write {month}-{nearest}, or {month}-XX if the day is unknown");
    }

    private static string YearText(Moment moment) => (moment.Negative ? "-" : "") + moment.Year.Text;

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private const string Mark = "(?<q>[?~%])?";

    [GeneratedRegex(
        $@"\A{Mark}(?<sign>-)?(?<y>[0-9X]{{4}}){Mark}(-{Mark}(?<m>[0-9X]{{2}}){Mark}(-{Mark}(?<d>[0-9X]{{2}}){Mark})?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
