using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Several dates asked for at once, kept apart.</summary>
internal static class Unions
{
    public static Layer Layer { get; } = new(
    [
        .. DateRule.Each("after one date and before another", f => Both(f.Stretch(0), f.Stretch(1)), "{date} ,? and|but|yet {date}"),
        .. DateRule.Each(
            "several dates",
            f => Of(f.Stretch(0), f.Stretch(1)),
            "both|either|neither? {date} ,? and|or|vs|nor|plus again|also|then|else|maybe|perhaps|possibly|even? in|on|from|during|of|under|the? the? {date}",
            "{date} ,? as well as in|on|from|during|of|under? the? {date}",
            "{date} , again|also|then|maybe|perhaps|possibly in|on|from|during|of|under? the? {date}"),
        .. DateRule.Each("several dates", f => Of(f.Stretch(0), f.Stretch(1)), "{monthyear} +/ +{monthyear}", "{decade} +/ +{decade}"),
        new(
            "list of dates",
            "{date} , in|on? the? {date}",
            f => f.Stretch(0).Grain == f.Stretch(1).Grain || f.Stretch(0).Parts is not null ? Of(f.Stretch(0), f.Stretch(1)) : null),
    ])
    {
        Chains = true,
    };

    // More parts than anybody asks for; the rest are readings of their own.
    private const int Most = 12;

    /// <summary>The parts of both in the order said; null where one is no date.</summary>
    public static Stretch? Of(Stretch first, Stretch second)
    {
        DateSpan[] parts = [.. Parts(first), .. Parts(second)];
        return parts.Length > Most || (first.Problem ?? second.Problem) is not null || (first.Event ?? second.Event) is not null
            ? null
            : new Stretch(Bounds(parts), first.Grain == second.Grain ? first.Grain : Grain.Mixed) { Parts = parts, Obvious = first.Obvious && second.Obvious };
    }

    private static IReadOnlyList<DateSpan> Parts(Stretch period) => period.Parts ?? [period.Span];

    private static DateSpan Bounds(DateSpan[] parts) => new(
        parts.Any(p => p.From is null) ? null : parts.Min(p => p.From),
        parts.Any(p => p.To is null) ? null : parts.Max(p => p.To));

    private static Stretch? Both(Stretch a, Stretch b)
    {
        var (since, until) = a.Span is { From: not null, To: null } ? (a.Span, b.Span) : (b.Span, a.Span);
        return (a.Problem ?? b.Problem) is null && since is { From: { } from, To: null } && until is { From: null, To: { } to }
            && from <= to
            ? new Stretch(new DateSpan(from, to), Grain.Mixed) { Obvious = a.Obvious && b.Obvious }
            : null;
    }
}
