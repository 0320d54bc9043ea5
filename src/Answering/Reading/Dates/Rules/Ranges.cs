using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>From one date to another, both included.</summary>
internal static class Ranges
{
    public static Layer Layer { get; } = new(
    [
        .. DateRule.Each(
            "dates to compare",
            f => Unions.Of(f.Stretch(0), f.Stretch(1)),
            "compare|comparing|compared|contrast the? years? {date} to|with|and|against the? {date}",
            "put|set|place the? years? {date} and|beside|against the? {date} side by side",
            "put|set|place the? years? {date} beside|against the? {date}"),
        .. DateRule.Each("between two dates", Both, "in? between|btw the? years? of? {date} and the? years? of? {date}"),
        .. DateRule.Each(
            "from one date to another",
            Both,
            "from the? years? {date} up? to|until|through|- the? {date}",
            "from the? years? {date} and? up until the? {date}",
            "starting|beginning|commencing in|on|from|with? the? {date} ,? and? ending|finishing|closing in|on|at|with? the? {date}"),
        .. DateRule.Each(
            "one date to another",
            Both,
            "{year} +/ +{year}", "{date} -|to|until|through the? {date}",
            "{date} -? to -? {date}",
            "{year} +. +. +.? +{year}",
            "{date} up to|until the? {date}"),
        .. DateRule.Each(
            "up to today",
            ToNow,
            "from|since? the? {date} up? to|until|through|- the? now|today|present|date day?",
            "between the? {date} and the? now|today|present day?"),
    ]);

    /// <summary>From the first day of the one to the last of the other; swapped where the other comes first, and then not obvious.</summary>
    public static Stretch? Of(Stretch first, Stretch second) => Stretches.Combine(first, second, Join);

    private static Stretch? Both(Found f) => Of(f.Stretch(0), f.Stretch(1));

    private static Stretch? Join(Stretch a, Stretch b)
    {
        var swapped = a.Span.From > b.Span.From;
        var (first, last) = swapped ? (b, a) : (a, b);
        return Events.Opening(first) is { } from && Events.Closing(last) is { } to && from <= to
            ? new Stretch(new DateSpan(from, to), Grain.Mixed) { Obvious = !swapped && (a.Event ?? b.Event) is null }
            : null;
    }

    private static Stretch? ToNow(Found f) => Stretches.From(
        f.Stretch(0),
        p =>
            Events.Opening(p) is { } from && from <= f.Scope.Now
                ? new Stretch(new DateSpan(from, f.Scope.Now), Grain.Mixed) { Obvious = p.Event is null }
                : null);
}
