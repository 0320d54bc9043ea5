using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Time with one end: after, since, before, until.</summary>
internal static class OpenRanges
{
    /// <summary>Name of the rule for all up to a date and with it.</summary>
    public const string UntilName = "until a date";

    public static Layer Layer { get; } = new(
    [
        .. DateRule.Each(
            "either side of a date",
            EitherSide,
            "before or|and|, after the? {date}",
            "after or|and|, before the? {date}",
            "before , during and|or after the? {date}"),
        .. DateRule.Each(
            "counted from a date",
            f => f.Stretch(1) is { Event: null } p ? p : new Nothing(),
            "how many {unit} after|before|since|until the? {date}"),
        .. DateRule.Each(
            "counted from a date",
            f => f.Stretch(0) is { Event: null } p ? p : new Nothing(),
            "how long after|before|since|until the? {date}"),
        .. DateRule.Each(
            "after a date",
            f => After(f.Stretch(0)),
            "after|following the? years? {date}",
            "later than the? {date}",
            "subsequent to the? {date}",
            "in? the? aftermath|wake of the? {date}",
            "post -? {date}"),
        .. DateRule.Each("since a date", f => Since(f.Stretch(0)),
            "ever? since the? years? {date}",
            "starting|beginning in|on|with|from? the? {date}",
            "as of the? {date}",
            "with effect from the? {date}",
            "no|not earlier than the? {date}",
            "not before the? {date}",
            "from? the? {date} onwards",
            "{date} or|and later|after|afterwards|onwards|beyond",
            "in|on or after the? {date}",
            "{date} +",
            "from the? {date} and on"),
        new("since a date", "from the? {date} on", f => f.Next is null || f.Next.IsMark || Surroundings.IsBeforeSubject(f) ? Since(f.Stretch(0)) : null),
        .. DateRule.Each(
            "before a date",
            f => Before(f.Stretch(0)),
            "before|preceding the? years? {date}",
            "prior to the? {date}",
            "earlier than the? {date}",
            "in? the? run|lead -? up to the? {date}",
            "pre -? {date}"),
        new("doing something then", "get|gets|got|getting|been|being up to the? {date}", f => f.Stretch(0) is { Event: null } date ? date : null),
        new("doing something then", "is|are|was|were|am|be he|she|it|they|we|you|i up to the? {date}", f => f.Stretch(0) is { Event: null } date ? date : null),
        // "What was X up to around 1925?"
        new("doing something then", "up to around|about|in|during|by|at the? {date}", f => Surroundings.IsBeing(f) && f.Stretch(0) is { Event: null } date
            ? date : null),
        new(UntilName, "up to the? {date}", f => Surroundings.IsBeing(f) && f.Stretch(0) is { Event: null } then ? then
            : f.Stretch(0).Ago || f[0]?.Rule == "between two dates" ? null : Until(f.Stretch(0))),
        new("doing something then", "go|goes|went|gone|going|passed|pass|passes by {date}", f =>
            f.Previous?.Word is not ("got" or "get" or "getting" or "had" or "have") && f.Stretch(0) is { Event: null } date ? date : null),
        new("as early or late as a date", "as early|far|late|long|recently back|ago? as the? {date}", f => f.Stretch(0) is { Event: null } date ? date : null),
        new("by a date", "by the? {date}", f => f.Stretch(0).Event is null ? Until(f.Stretch(0)) : null),
        .. DateRule.Each(
            UntilName,
            f => Until(f.Stretch(0)),
            "until the? years? {date}",
            "up until the? {date}",
            "up? to|until and including the? {date}",
            "no|not later than the? {date}",
            "not after the? {date}",
            "{date} or|and earlier|before",
            "in|on or before the? {date}"),
    ]);

    /// <summary>From the day after its last day.</summary>
    public static Stretch? After(Stretch date) => Stretches.From(date, p => p.Span.To is { } to
        ? Spans.Move(to, 1, Grain.Day) is { } next ? Open(p, new DateSpan(next, null)) : null
        : p.Event is { } e ? Impossible.NoEnd(e) : null);

    /// <summary>From its first day.</summary>
    public static Stretch? Since(Stretch date) => Stretches.From(date, p => p.Span.From is { } from
        ? Open(p, new DateSpan(from, null))
        : p.Event is { } e ? Impossible.NoBeginning(e) : null);

    /// <summary>To the day before its first day.</summary>
    public static Stretch? Before(Stretch date) => Stretches.From(date, p => p.Span.From is { } from
        ? Spans.Move(from, -1, Grain.Day) is { } last ? Open(p, new DateSpan(null, last)) : null
        : p.Event is { } e ? Impossible.NoBeginning(e) : null);

    /// <summary>To its last day; of an event of several years, to the end of its first.</summary>
    public static Stretch? Until(Stretch date) => Stretches.From(date, p => Events.Closing(p) is { } to
        ? Open(p, new DateSpan(null, to))
        : p.Event is { } e ? Impossible.NoBeginning(e) : null);

    private static Stretch Open(Stretch date, DateSpan span) => new(span, Grain.Mixed) { Obvious = date.Event is null };

    // Which side is the question; the date alone is what is asked about, and of an event not even that.
    private static Sense EitherSide(Found f) => f.Stretch(0) is { Event: null } date ? date : new Nothing();
}
