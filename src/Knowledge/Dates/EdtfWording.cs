using HistoryBot.Knowledge.Dates.Syntax;

namespace HistoryBot.Knowledge.Dates;

/// <summary>An EDTF date → English words that stand in a sentence: "12 April 1985", "around 850", "the 1890s".</summary>
public static class EdtfWording
{
    /// <summary>Without preposition for one moment or two plain ends; "since", "until", "from … on" where an end is open.</summary>
    public static string Words(EdtfDate date) => EdtfSyntax.Read(date.Text, out _) switch
    {
        Moment moment => MomentWording.Words(moment),
        Interval interval => Words(interval),
        DateSet set => Words(set),
        _ => DateSpanWording.Words(date.Span),
    };

    private static string Words(Interval interval) => interval switch
    {
        { Start: { } start, End: { } end } => Between(start, end),
        { Start: { } start, OpenEnd: false } => $"from {MomentWording.Words(start)} to an unknown date",
        { End: { } end, OpenStart: false } => $"from an unknown date to {MomentWording.Words(end)}",
        { Start: { Qualifier: Doubt.None } start } => $"since {MomentWording.Words(start)}",
        { Start: { } start } => $"from {MomentWording.Words(start)} on",
        _ => $"until {MomentWording.Words(interval.End!)}",
    };

    private static string Between(Moment start, Moment end) =>
        MomentWording.IsPlain(start) && MomentWording.IsPlain(end)
            ? DateSpanWording.Words(new DateSpan(start.Span.From, end.Span.To))
            : $"from {MomentWording.Words(start)} to {MomentWording.Words(end)}";

    private static string Words(DateSet set)
    {
        var conjunction = set.OneOf ? "or" : "and";
        var members = set.Members.Select(member => Words(member, conjunction)).ToList();
        return members.Count == 1 ? members[0] : $"{string.Join(", ", members[..^1])} {conjunction} {members[^1]}";
    }

    private static string Words(SetMember member, string conjunction) => member switch
    {
        { First: null } => $"{MomentWording.Words(member.Last!)} {conjunction} earlier",
        { Last: null } => $"{MomentWording.Words(member.First)} {conjunction} later",
        _ when member.First == member.Last => MomentWording.Words(member.First),
        _ => Between(member.First, member.Last),
    };
}
