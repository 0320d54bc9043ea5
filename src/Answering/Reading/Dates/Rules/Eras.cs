using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Years with an era: 1800 BCE, AD 810; the other end of a pair has the same era.</summary>
internal static class Eras
{
    public static Layer Layer { get; } = new(
    [
        .. DateRule.Each(
            "year before Christ",
            f => Bce(f, 0),
            "the? year? {number} bc|bce",
            "the? year? {number} before christ",
            "the? year? {number} before the common|christian era",
            "{number} years bc|bce",
            "{number} years before christ",
            "{number} years before the common|christian era",
            "bc|bce {number}"),
        .. DateRule.Each(
            "year of our era",
            f => Ce(f, 0),
            "the? year? {number} ad|ce",
            "the? year? {number} of the common|christian era",
            "the? year of our lord {number}",
            "ad|ce {number}",
            "anno domini {number}",
            "ad|ce the? year? {number}"),
        new("years of our era, the second shortened", "the? years? {number} +- +{two} ad|ce", ShortEnd),
        new("year before Christ, spaced out", "the? year? {number} b .? c", f => f.Value(0) >= LeastSpaced ? Bce(f, 0) : null),
    ]);

    /// <summary>The era alone, where no century has taken it.</summary>
    public static Layer Alone { get; } = new(
    [
        .. DateRule.Each("time before Christ", BeforeChrist, "before christ", "before the common|christian era", "bc|bce > date|dates|year|years|event|events"),
        // "The oldest AD date".
        .. DateRule.Each("time of our era", AfterChrist, "after christ", "of the common|christian era", "ad|ce > date|dates|year|years|event|events",
            "date|dates|year|event|events < ad|ce"),
    ]);

    /// <summary>"2000 and 1500 BCE", "820-834 AD": the first is of the era of the second.</summary>
    public static Layer Shared { get; } = new(
    [
        new(
            "year of the era said after it",
            "{number} > -|to|and|or|until|till|through {year}",
            f => f.Sense<Stretch>(1).Bce ? Bce(f, 0) : Lower(f)),
        new("year of the era said before it", "{ce} -|to|and|or|until|through < {number}", f => Higher(f)),
    ])
    {
        Backwards = true,
    };

    /// <summary>"Between 1800 BCE and 820": what stands behind a year before Christ is of our era where it says nothing else.</summary>
    public static Layer Onwards { get; } = new([new("year of our era after one before it", "{bce} -|to|and|until|through the? year? < {number}",
        f => Early(f))]);

    // A smaller number may stand beside letters of a list.
    private const int LeastSpaced = 100;

    // Years of four digits are read as such.
    private const int LastEarly = 999;

    private static Stretch? Bce(Found f, int capture) =>
        Counted(f, capture, year => 1L - year) is { } year ? year with { Bce = true, Obvious = false } : null;

    private static Stretch? Ce(Found f, int capture) => Counted(f, capture, year => year);

    private static Stretch? Counted(Found f, int capture, Func<int, long> astronomical) => f.Value(capture) == 0
        ? Impossible.NoYearZero
        : Stretches.Year(astronomical(f.Value(capture))) ?? Impossible.OutOfCalendar;

    private static Stretch? ShortEnd(Found f) =>
        f.Value(0) >= 100 && f.Value(0) - (f.Value(0) % 100) + f.Value(1) is var end && end > f.Value(0) ? Stretches.Years(f.Value(0), end) : null;

    private static Stretch? Lower(Found f) => f.Value(0) < f.Sense<Stretch>(1).Span.From?.Year ? Ce(f, 0) : null;

    private static Stretch? Higher(Found f) =>
        f.Value(1) > f.Sense<Stretch>(0).Span.From?.Year && !Surroundings.Counts(f.Items, f.Start) ? Ce(f, 1) : null;

    private static Stretch? Early(Found f) => f.Value(1) is >= LeastSpaced and <= LastEarly && !Surroundings.Counts(f.Items, f.Start) ? Ce(f, 1) : null;

    private static Stretch BeforeChrist(Found f) =>
        new(new DateSpan(null, new LocalDate(0, 12, 31)), Calendar.Grain.Mixed) { Obvious = false };

    private static Stretch AfterChrist(Found f) =>
        new(new DateSpan(new LocalDate(1, 1, 1), null), Calendar.Grain.Mixed) { Obvious = false };
}
