using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Months and seasons.</summary>
internal static class Months
{
    public static IReadOnlyList<DateRule> Rules { get; } =
    [
        new("month and year", "{month} .? ,? -|/? of? the? year? {yearnumber}", f => Full(f, 1, 0)),
        new("month in a year", "{month} .? ,? in the? year? {yearnumber}", f => IsSure(f, 0) ? Full(f, 1, 0) : null),
        new("year and month", "{yearnumber} -? {month} .?", f => IsSure(f, 1) ? Full(f, 0, 1) : null),
        new("year and month", "{yearnumber} , {month} .?", f => IsSure(f, 1) && Surroundings.IsWhole(f) ? Full(f, 0, 1) : null),
        new(
            "month and short year",
            "{month} .? -? of? {two}",
            f => f.Value(1) > MostDays && !Surroundings.Counts(f.Items, f.End - 1) ? Full(f, 1, 0) : null),
        new("season", "[spring|summer|autumn|fall|winter] of? the? year? {yearnumber}", f => Season(f, f.Year(1))),
        new("season", "[spring|summer|autumn|winter] , {yearnumber}", f => f.Next is null or { IsMark: true } ? Season(f, f.Year(1)) : null),
        new(
            "season of a year said before it",
            "{yearnumber} [spring|summer|autumn|winter]",
            f => f.Previous is { Word: "the" } || Surroundings.IsWhole(f) ? Season(f, 1, f.Year(0)) : null),
        new("season of a year said before it", "the < {yearnumber} [fall]", f => f.Next is { Word: "of" } ? null : Season(f, 1, f.Year(0))),
        new(
            "winter of two years",
            "[winter] of? {date}",
            f => f.Stretch(1).Span is { From: { } a, To: { } b } && b.Year == a.Year + 1 ? Season(f, a.Year) : null),
    ];

    /// <summary>A month without a year, once nothing else has taken it.</summary>
    public static Layer Alone { get; } = new(
    [
        .. DateRule.Each("month of every year", f => EveryYear(f, 0), "in|during|every|each < {month} .?", "the? month of {month}"),
        new("month of every year", "{length} of {month}", f => f.Sense<Length>(0) is { Amount: 1, Unit: Grain.Month } ? EveryYear(f, 1) : null),
        .. DateRule.Each(
            "month of every year, whichever",
            f => new Annual(f.Sense<Month>(0).Value, null),
            "{month} of|in any|every|each|all year|years",
            "month of {month} of|in any|every|each|all year|years",
            "{month} ,? in? whatever|whichever the? year",
            "month of {month} ,? in? whatever|whichever the? year"),
    ]);

    /// <summary>The first of a pair takes the year from the second.</summary>
    public static Layer Shared { get; } = new(
    [
        new(
            "season of the year said after it",
            "[spring|summer|autumn|fall|winter] > and|to|or|-|through the? {season}",
            f => f.Stretch(1).Span.From is { } from ? Season(f, from.Year) : null),
        new("month of the year said after it", "{month} .? > [-|/|to|and|or|,|until|through] then|again|also|maybe|perhaps? in? {finedate}", OfLater),
    ])
    {
        Backwards = true,
    };

    /// <summary>The second of a pair takes the year from the first.</summary>
    public static Layer SharedForward { get; } = new(
    [
        new(
            "month of the year said before it",
            "{finedate} -|to|and|or|until|through < {month} .?",
            f => IsSure(f, 1) && f.Stretch(0).Span.From is { } from ? Stretches.Month(from.Year, f.Sense<Month>(1).Value) : null),
    ]);

    private const int MostDays = 31;

    private static bool IsSure(Found f, int month) => !f.Sense<Month>(month).Doubtful || f[month] is { Capital: true };

    private static Stretch? Full(Found f, int year, int month) =>
        f.Items[f.End - 1].Sense is Number && Surroundings.Measure(f.Items, f.End - 1) || !Spans.Has(f.Year(year))
            ? null
            : Stretches.Month(f.Year(year), f.Sense<Month>(month).Value) with { Obvious = !f.IsShort(year) };

    // Of the year last spoken of, if one was; else of every year.
    private static Sense? EveryYear(Found f, int capture)
    {
        var isMonth = f.Next is null || f.Next.IsMark || (IsSure(f, capture) && Surroundings.IsWhole(f));
        var month = f.Sense<Month>(capture).Value;
        return !isMonth
            ? null
            : f.Anchor is { From: { } from, To: { } to } && from.Year == to.Year
            ? Stretches.Month(from.Year, month).Read()
            : new Annual(month, null);
    }

    // From November to February 1985 begins in the year before.
    private static Stretch? OfLater(Found f)
    {
        if (f.Stretch(2).Span.From is not { } later)
        {
            return null;
        }

        var month = f.Sense<Month>(0).Value;
        var isRange = f.Word(1) is not ("and" or "or" or ",") || f.Previous is { Word: "between" };
        var year = month > later.Month && isRange ? later.Year - 1 : later.Year;
        return Spans.Has(year) ? Stretches.Month(year, month) : null;
    }

    private static Stretch? Season(Found f, int year) => Season(f, 0, year);

    private static Stretch? Season(Found f, int season, int year)
    {
        const int Winter = 12;
        var first = f.Word(season) switch { "spring" => 3, "summer" => 6, "winter" => Winter, _ => 9 };
        if (!Spans.Has(year) || !Spans.Has(year + 1) || (f.Items[f.End - 1].Sense is Number && Surroundings.Counts(f.Items, f.End - 1)))
        {
            return null;
        }

        var span = first == Winter
            ? new DateSpan(Spans.Month(year, Winter).From, Spans.Month(year + 1, 2).To)
            : Spans.Months(year, first, first + 2);
        return new Stretch(span, Grain.Season) { Obvious = false };
    }
}
