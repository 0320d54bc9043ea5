using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Time told by the events of the pack.</summary>
internal static class Events
{
    /// <summary>Name of the rule for the time that an event takes up.</summary>
    public const string DuringName = "during an event";

    public static Layer Layer { get; } = new(
    [
        .. DateRule.Each(DuringName, f => During(f.Stretch(0)),
            "during|throughout|amid the? {event}", "at|around the? time of the? {event}", "in|over the course of the? {event}",
                "during the time of the? {event}"),
        .. DateRule.Each("end of an event", f => Edge(f.Stretch(0), true), "the? end|close|conclusion of the? {event}"),
        .. DateRule.Each("beginning of an event", f => Edge(f.Stretch(0), false), "the? beginning|start|outbreak|onset of the? {event}"),
        // What was before it began was before it, and what was after it ended after it.
        new("event until it began", "before|until|till < the? {event} had? broke|broken|breaks out", f => f.Stretch(0)),
        new("event until it began", "before|until|till < the? {event} had? began|begun|begins|started|starts", f => f.Stretch(0)),
        new("event until it ended", "after|since < the? {event} had? ended|ends|finished|concluded", f => f.Stretch(0)),
        new("event until it ended", "after|since < the? {event} was|is over", f => f.Stretch(0)),
    ]);

    /// <summary>The day that a range from here begins at: of an event of several years, its last year, for "between the one and the other".</summary>
    public static LocalDate? Opening(Stretch period) => period switch
    {
        { Event: null } or { Span: not { From: not null, To: not null } } => period.Span.From,
        _ when IsWholeYears(period) => new LocalDate(period.Span.To?.Year ?? 1, 1, 1),
        _ when IsWithinMonth(period) => period.Span.From,
        _ => period.Span.To,
    };

    /// <summary>The day that a range to here ends at: of an event of several years, the end of its first.</summary>
    public static LocalDate? Closing(Stretch period) => period switch
    {
        { Event: null } or { Span: not { From: not null, To: not null } } => period.Event is null ? period.Span.To : period.Span.From,
        _ when IsWholeYears(period) => new LocalDate(period.Span.From?.Year ?? 1, 12, 31),
        _ when IsWithinMonth(period) => period.Span.To,
        _ => period.Span.From,
    };

    /// <summary>An event's name as a stretch of time.</summary>
    public static Stretch Named(EventName name) => name.When is { } when
        ? new Stretch(when.Span, Grain.Mixed) { Event = name, Obvious = false }
        : Impossible.Undated(name);

    private static bool IsWholeYears(Stretch period) => period.Span is { From: { Month: 1, Day: 1 }, To: { Month: 12, Day: 31 } };

    private static bool IsWithinMonth(Stretch period) =>
        period.Event?.When?.Text.Contains('/', StringComparison.Ordinal) == false;

    private static Stretch During(Stretch named) => named with { Event = null };

    // "The end of the war" is again an event, of one year or day.
    private static Stretch? Edge(Stretch named, bool end) => named.Problem is not null ? named
        : (end ? named.Span.To : named.Span.From) is not { } day
        ? named.Event is { } e
        ? end
        ? Impossible.NoEnd(e)
        : Impossible.NoBeginning(e)
        : null
        : Shifts.Whole(day, IsWholeYears(named) ? Grain.Year : Grain.Day).Read();
}
