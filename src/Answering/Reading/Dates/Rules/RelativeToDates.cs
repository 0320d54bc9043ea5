using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Time counted from a date or an event that is named beside it.</summary>
internal static class RelativeToDates
{
    public static Layer Layer { get; } = new(
    [
        .. DateRule.Each(
            "so long after",
            f => By(f, true),
            "{length} after|following|from|since the? {date}",
            "{length} later than the? {date}",
            "{length} further? on from the? {date}"),
        .. DateRule.Each(
            "so long before",
            f => By(f, false),
            "{length} before|preceding the? {date}",
            "{length} prior|previous to the? {date}",
            "{length} earlier than the? {date}"),
        .. DateRule.Each(
            "the so many units after",
            f => Beside(f, f.Sense<Length>(0), true),
            "the {length} after|following|from|since the? {date}",
            "the? first {length} after|following|from|since the? {date}"),
        .. DateRule.Each(
            "the so many units before",
            f => Beside(f, f.Sense<Length>(0), false),
            "the {length} before|preceding the? {date}",
            "the? last|final {length} before|preceding the? {date}",
            "the {length} leading? up? prior? to the? {date}"),
        .. DateRule.Each("the unit after", f => Unit(f, true), "the next|first|following? {unit} after|following the? {date}"),
        .. DateRule.Each(
            "the unit before",
            f => Unit(f, false),
            "the last|final? {unit} before|preceding the? {date}",
            "the {unit} prior to the? {date}",
            "the {unit} leading up? to the? {date}"),
        new("the unit after", "{unit} after|following the? {date}", f => IsAtStart(f) ? Unit(f, true) : null),
        new("the unit before", "{unit} before|preceding the? {date}", f => IsAtStart(f) ? Unit(f, false) : null),
        .. DateRule.Each("eve of a date", Eve, "the? eve of the? {date}"),
        .. DateRule.Each(
            "within so long of",
            Within,
            "within {length} of the? {date}",
            "{length} before|after and|or before|after the? {date}",
            "{length} on? either side of the? {date}"),
        .. DateRule.Each("the unit that holds it", Holder, "the? {unit} of the? {event}", "the? very? same {unit} as the? {date}"),
        .. DateRule.Each(
            "the unit in which it happened",
            f => IsAskedFor(f) ? null : Holder(f),
            "the very? same? {unit} the? {event}",
            "the very? same? {unit} that|when the? {event}",
            "the very? same? {unit} in which the? {event}"),
    ]);

    // "What was the year of the war?" asks for the date.
    private static bool IsAskedFor(Found f) =>
        f.Previous?.Word is "is" or "was" or "what" or "what's" or "whats" or "which" or "name" or "give" or "state" or "tell" or "know" or "me" or "say"
            or "find";

    // "Month before August 1985?"; not "in which month before August 1985?".
    private static bool IsAtStart(Found f) => f.Previous is null or { IsMark: true } or { Word: "and" or "or" or "about" };

    private static Stretch? By(Found f, bool after) => Counted(f, s => Shifts.By(s, f.Sense<Length>(0), after));

    private static Stretch? Beside(Found f, Length length, bool after) => Counted(f, s => Shifts.Beside(s, length, after));

    // "The years after 1925" have no end.
    private static Stretch? Unit(Found f, bool after) => !f.Sense<Unit>(0).Plural ? Beside(f, new Length(1, f.Grain(0)), after)
        : (after ? OpenRanges.After(f.Stretch(1)) : OpenRanges.Before(f.Stretch(1))).Read();

    // The day before a day, the month before what happened in a month, the year before all else.
    private static Stretch? Eve(Found f) => Stretches.From(
        f.Stretch(0),
        p => p.Span.From is { } from
            ? Shifts.Beside(p.Span,
                new Length(1, p.Span.To == from ? Grain.Day : p.Span.To is { } to && (to.Year, to.Month) == (from.Year, from.Month) ? Grain.Month : Grain.Year),
                    false)
            : p.Event is { } e ? Impossible.NoBeginning(e) : null).Read();

    private static Stretch? Holder(Found f) => Counted(f, s => Shifts.Holder(s, f.Grain(0)));

    private static Stretch? Within(Found f) => Counted(
        f,
        s => Shifts.Beside(s, f.Sense<Length>(0), false)?.Span.From is { } from
        && Shifts.Beside(s, f.Sense<Length>(0), true)?.Span.To is { } to
            ? new Stretch(new DateSpan(from, to), Grain.Mixed)
            : null);

    private static Stretch? Counted(Found f, Func<DateSpan, Stretch?> make) => Stretches.From(f.Stretch(1), p => make(p.Span)).Read();
}
