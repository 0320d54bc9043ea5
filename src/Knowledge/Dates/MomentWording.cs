using HistoryBot.Knowledge.Dates.Syntax;

namespace HistoryBot.Knowledge.Dates;

/// <summary>One year, month, day or season → words, with its doubts before it: "possibly", "around".</summary>
internal static class MomentWording
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>True for a year, month or day without doubt, all digits given: its span says everything.</summary>
    public static bool IsPlain(Moment moment) =>
        moment is { Qualifier: Doubt.None, Season: null, Year.IsExact: true } && moment.Month?.IsExact != false && moment.Day?.IsExact != false;

    /// <summary>"12 April 1985", "summer 1985", "winter 1985–1986", "the 1890s", "around 850", "possibly 1985".</summary>
    public static string Words(Moment moment) => DoubtWords(moment.Qualifier) + Certain(moment);

    private static string DoubtWords(Doubt doubt) => doubt switch
    {
        Doubt.Uncertain => "possibly ",
        Doubt.Approximate => "around ",
        Doubt.Both => "possibly around ",
        _ => "",
    };

    private static string Certain(Moment moment) => moment switch
    {
        { Season: int season } => Season(moment, season),
        { Month: null or { IsFree: true } } => Years(moment),
        { Year.IsExact: true } => DateSpanWording.Words(moment.Span),
        _ => DayOrMonth(moment) + YearsOfDay(moment),
    };

    /// <summary>"winter 1985–1986": winter ends in the next year.</summary>
    private static string Season(Moment moment, int season)
    {
        var name = Seasons[season - 21];
        return moment.Year.IsExact
            ? $"{name} {CalendarWords.Years(moment.Span.From!.Value.Year, moment.Span.To!.Value.Year)}"
            : name + YearsOfDay(moment);
    }

    /// <summary>"the 1890s" for 189X, "the 800s" for 08XX; years in full where that would mean two things (190X, 10XX) or nothing (1XXX).</summary>
    private static string Years(Moment moment) => moment switch
    {
        { Negative: false, Year: { Least: >= 100, Text: [not 'X', not 'X', not ('X' or '0'), 'X'] or [not 'X', not ('X' or '0'), 'X', 'X'] } }
            => $"the {CalendarWords.Number(moment.Year.Least)}s",
        { Year.IsFree: true } => "an unknown year",
        _ => CalendarWords.Years(MomentDays.Years(moment).First(), MomentDays.Years(moment).Last()),
    };

    private static string DayOrMonth(Moment moment)
    {
        var span = moment.Span.From!.Value;
        var month = moment.Month is { IsExact: true } ? CalendarWords.MonthName(span.Month) : "an unknown month";
        return moment.Day is { IsExact: true } ? $"{CalendarWords.Number(span.Day)} {month}" : month;
    }

    private static string YearsOfDay(Moment moment) => $" in {Years(moment with { Month = null, Day = null, Season = null })}";
}
