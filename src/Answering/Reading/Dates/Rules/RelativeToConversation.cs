using System.Collections.Frozen;
using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Time counted from the date last spoken of, in this message or before it.</summary>
internal static class RelativeToConversation
{
    /// <summary>Name of the rule for all time after what was spoken of.</summary>
    public const string AfterName = "time after that";

    private const int LongestList = 5;

    // What a message that only changes the date begins with.
    private static readonly FrozenSet<string> Openings = FrozenSet.Create(
        StringComparer.Ordinal, "and", "or", "but", "so", "then", "what", "how", "about", "ok", "okay", "just", "only", "for", "also", "now");

    public static Layer Layer { get; } = new(
    [
        new("so much later", "{length} later|afterwards|thereafter", f => f.Next is { Word: "than" } ? null : By(f, true)),
        new("so much earlier", "{length} earlier|previously|beforehand", f => f.Next is { Word: "than" } ? null : By(f, false)),
        .. DateRule.Each(
            "so much later",
            f => Ends(f) ? By(f, true) : null,
            "{length} further? on",
            "{length} after",
            "{length} after|from that|then|this|there",
            "{length} after|from it",
            "{length} further? on from that|then|this|there"),
        .. DateRule.Each(
            "so much earlier",
            f => Ends(f) ? By(f, false) : null,
            "{length} before|prior",
            "{length} before|prior|previous to? that|then|this",
            "{length} before|prior|previous to? it",
            "{length} back from that|then|this|there"),
        .. DateRule.Each(
            "the unit after",
            f => Surroundings.IsWhole(f) ? Beside(f, true) : null,
            "the {unit} after|following",
            "the {unit} after|following that|then|this one?",
            "the {unit} after|following it",
            "the {unit} that followed",
            "the? very? next {unit} after|following that|then|this one?",
            "the? very? next {unit} after|following it|one"),
        .. DateRule.Each(
            "the unit before",
            f => Surroundings.IsWhole(f) ? Beside(f, false) : null,
            "the {unit} before|prior|preceding",
            "the {unit} before|prior it|that|they started|began|begun",
            "the {unit} before|preceding that|then|this one?",
            "the {unit} before|preceding it"),
        new(
            "the next unit",
            "the very? next {unit}",
            f => f.Anchor is null && f.Grain(0) >= Grain.Year && f.Next is not { Word: "after" } ? RelativeToNow.Next(f) : Neighbour(f, true)),
        new("the next day", "very? next {unit}", f => f.Grain(0) == Grain.Day && f.Anchor is not null
            && (Surroundings.IsWhole(f) || Surroundings.IsBeforeSubject(f)) ? Neighbour(f, true) : null),
        new("the next unit", "the? following|subsequent {unit}", f => Neighbour(f, true)),
        new("the previous unit", "the? previous|preceding|prior {unit}", f => Neighbour(f, false)),
        .. DateRule.Each("that unit", That, "that very? same? {unit}", "the? very? same {unit}"),
        .. DateRule.Each("month of that year", MonthOfThat, "{month} of? that very? same? year", "{month} of? the? same year"),
        .. DateRule.Each("day of that year", DayOfThatYear, "{annual} ,? of|in? that very? same? year", "{annual} ,? of|in? the? same year"),
        new("the so many units after", "the following {length}", f => Anchored(f, s => Shifts.Beside(s, f.Sense<Length>(0), true))),
        new(
            "the so many units after",
            "the? next {length}",
            f => f.Anchor is null ? RelativeToNow.Coming(f) : Anchored(f, s => Shifts.Beside(s, f.Sense<Length>(0), true))),
        new(
            "that time",
            "at|in|during|around|of that same? time|period|era",
            f => Surroundings.IsWhole(f) && f.Anchor is { } anchor ? new Stretch(anchor, Grain.Mixed) { Obvious = false } : null),
        new("that time", "around|about then", f => Surroundings.IsWhole(f) && f.Anchor is { } anchor ? new Stretch(anchor, Grain.Mixed) { Obvious = false } : null),
        .. DateRule.Each(AfterName, f => IsName(f) || IsAlone(f) ? null : Open(f, OpenRanges.After), "after that|then|this", "subsequent to that|then|this", "afterwards|thereafter"),
        .. DateRule.Each("time from then on", FromThen, "ever? since then", "from then on|onwards"),
        new("time from then on", "ever? since that", f => Open(f, OpenRanges.Since)),
        .. DateRule.Each(
            "time before that",
            f => Open(f, OpenRanges.Before),
            "before that|then|this",
            "prior to that|then|this",
            "earlier than that"),
        .. DateRule.Each("time until then", f => Open(f, OpenRanges.Until), "until then|that", "up to|until then", "by then"),
        new("day of that month", "the? {ordinal} of|in that|the very? same? {unit}", f => f.Grain(1) == Grain.Month ? DayOfSpoken(f) : null),
        new("day of that month", "on < the {ordinal}", DayOfThat),
        // A small number may be that of one of a list.
        new("day of that month", "meant|mean < the {ordinal}", f => f.Value(0) > LongestList ? DayOfThat(f) : null),
        new("day of that month", "narrow|limit|restrict|confine it|that|this|them down? to < the {ordinal}", DayOfThat),
        new("day of that month", "the {ordinal}", f => f.Value(0) > LongestList && IsAll(f) ? DayOfThat(f) : null),
    ]);

    /// <summary>The direction in which a rule goes to the neighbour of what was spoken of: 1 on, -1 back, 0 for any other rule.</summary>
    public static int Steps(string rule) => rule switch
    {
        "the unit after" or "the next unit" => 1,
        "the unit before" or "the previous unit" => -1,
        _ => 0,
    };

    // Not "two years before and after 1925".
    private static bool Ends(Found f) =>
        Surroundings.IsWhole(f)
        && !(f.Next is { Word: "and" or "or" } && f.End + 1 < f.Items.Count && f.Items[f.End + 1].Word is "after" or "before");

    private static Stretch? By(Found f, bool after) => Anchored(f, s => Shifts.By(s, f.Sense<Length>(0), after));

    // "The years after" have no end.
    private static Stretch? Beside(Found f, bool after) => Anchored(f, s => f.Sense<Unit>(0).Plural
        ? (after ? OpenRanges.After(new Stretch(s, Grain.Mixed)) : OpenRanges.Before(new Stretch(s, Grain.Mixed)))
        : Shifts.Beside(s, new Length(1, f.Grain(0)), after));

    private static Stretch? Neighbour(Found f, bool after) =>
        f.Next is { Word: "of" or "-" or "after" or "before" } ? null
        : f.Sense<Unit>(0).Plural ? Beside(f, after)
        : Anchored(f, s => Shifts.Neighbour(s, f.Grain(0), after));

    private static Stretch? That(Found f) =>
        (f.Next is { Word: "as" or "that" } && !IsInAddition(f)) || (f.Grain(0) == Grain.Day && f.Anchor is null)
            ? null
            : Anchored(f, s => Shifts.Holder(s, f.Grain(0)));

    // "That decade as a whole", "that year as well"; not "the same year as the war".
    private static bool IsInAddition(Found f) => f.Items.ElementAtOrDefault(f.End + 1)?.Word switch
    {
        "well" => true,
        "a" => f.Items.ElementAtOrDefault(f.End + 2)?.Word == "whole",
        _ => false,
    };

    private static Stretch? MonthOfThat(Found f) =>
        Anchored(f, s => s.From is { } from ? Stretches.Month(from.Year, f.Sense<Month>(0).Value) : null);

    private static Stretch? DayOfThatYear(Found f) => Anchored(
        f,
        s => s.From is { } from && f.Sense<Annual>(0) is { Day: { } day, Month: var month } ? Impossible.DayOr(from.Year, month, day) : null);

    private static Stretch? DayOfThat(Found f) => Surroundings.IsWhole(f) ? DayOfSpoken(f) : null;

    private static Stretch? DayOfSpoken(Found f) =>
        f.Anchor is { From: { } a, To: { } b } && (a.Year, a.Month) == (b.Year, b.Month)
            ? Impossible.DayOr(a.Year, a.Month, f.Value(0)).Read()
            : null;

    // "And afterwards?" asks what came next.
    private static bool IsAlone(Found f) => f.End - f.Start == 1 && f.Start <= 1 && f.End >= f.Items.Count - 1;

    // "And the 14th?", "what about the 14th?"
    private static bool IsAll(Found f) => f.Items.Take(f.Start).All(i => i.IsMark || Openings.Contains(i.Word)) && f.Items.Skip(f.End).All(i => i.IsMark);

    // "What was it called after that?" asks for a later name.
    private static bool IsName(Found f) => f.Previous is { Word: "called" or "named" or "renamed" };

    // "After that" may point at what is no date; without a date spoken of it is left alone.
    private static Stretch? Open(Found f, Func<Stretch, Stretch?> make) =>
        Surroundings.IsWhole(f) && f.Anchor is { } anchor ? make(new Stretch(anchor, Grain.Mixed)).Read() : null;

    // "Since then" can point at nothing else, whatever follows.
    private static Stretch? FromThen(Found f) => f.Anchor is { } anchor ? OpenRanges.Since(new Stretch(anchor, Grain.Mixed)).Read() : null;

    private static Stretch? Anchored(Found f, Func<DateSpan, Stretch?> make) =>
        f.Anchor is { } anchor ? make(anchor).Read() : Impossible.NothingSpoken;
}
