using NodaTime;
using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Days with their month by name, in all orders, with and without a year.</summary>
internal static class Days
{
    public static IReadOnlyList<DateRule> Rules { get; } =
    [
        new("day, month and year", "the? {daynumber} -? day? of? -? {month} .? ,? -? of|in? the? year? {yearnumber}", f => Full(f, 2, 1, 0)),
        new("day, month and year", "the? {ordinal} , {month} .? ,? {yearnumber}", f => Full(f, 2, 1, 0)),
        new("day, month and year", "{daynumber} +/|. +{month} +/|. +{yearnumber}", f => Full(f, 2, 1, 0)),
        new("day, month and short year", "{daynumber} +/|. +{month} +/|. +{two}", f => Short(f, 1, 0)),
        new(
            "day with a dot, month and year",
            "the? {daynumber} +. {month} .? ,? {yearnumber}",
            f => Surroundings.IsLabelled(f.Items, f.Start) ? null : Full(f, 2, 1, 0)),
        new("day, month in Roman figures and year", "{daynumber} +. [i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii] +. {four}", Roman),
        new("Christmas of a year", "christmas day? of? ,? {yearnumber}", f => Feast(f, Christmas)),
        new("Christmas Eve of a year", "christmas eve of? ,? {yearnumber}", f => Feast(f, Christmas.PlusDays(-1))),
        new("New Year of a year", "new year day of? ,? {yearnumber}", f => Feast(f, NewYear)),
        new("New Year Eve of a year", "new year eve of? ,? {yearnumber}", f => Feast(f, NewYear.PlusDays(-1))),
        new("month, day and year", "{month} .? -? the? {daynumber} ,? -? of|in? the? year? {yearnumber}", f => Full(f, 2, 0, 1)),
        new("year, month and day", "{yearnumber} ,? {month} .? {daynumber}", f => Full(f, 0, 1, 2)),
        new("day, month and short year", "the? {daynumber} -? of? -? {month} .? ,? -? {two}", f => Short(f, 1, 0)),
        new("month, day and short year", "{month} .? the? {daynumber} ,? {two}", f => Short(f, 0, 1)),
        new("days of a month", "{month} .? the? {daynumber} [-|to|until|through|and|or] the? {daynumber} ,? of? {yearnumber}", SeveralDays),
        new("day of every year", "every|each? the? {daynumber} day? of? {month}", f => EveryYear(f, 1, 0)),
        new("day of every year", "every|each? {month} .? the? {daynumber}", f => EveryYear(f, 0, 1)),
        new(
            "day with a dot of every year",
            "the? {daynumber} +. {month}",
            f => Surroundings.IsWhole(f) || (f.Previous is { Word: "on" } && !f.Sense<Month>(1).Doubtful) ? EveryYear(f, 1, 0) : null),
    ];

    /// <summary>The day of the week said with a date adds nothing to it.</summary>
    public static Layer Weekdays { get; } = new(
    [
        new("day with its day of the week", "{weekday} .? ,? the? {dated}", f => f.Sense<Stretch>(1)),
        new("day of every year with its day of the week", "{weekday} .? ,? the? {annual}", f => f.Sense<Annual>(1)),
    ]);

    /// <summary>The first of a pair takes month or year from the second.</summary>
    public static Layer Shared { get; } = new(
    [
        new("day of the month said after it", "{daynumber} > -|to|and|or|,|until|through the? {dated}", DayOfLater),
        new("day of the year said after it", "{annual} > -|to|and|or|,|until|through the? {finedate}", f => InYearOf(f, 0, 1)),
    ])
    {
        Backwards = true,
    };

    /// <summary>The second of a pair takes the year from the first.</summary>
    public static Layer SharedForward { get; } = new(
    [
        new("day of the year said before it", "{dated} -|to|and|or|until|through the? < {annual}", f => InYearOf(f, 1, 0)),
    ]);

    private const int MostDays = 31;

    private static readonly string[] RomanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    // Feasts that have a day of every year; only the month and day count.
    private static readonly LocalDate Christmas = new(2000, 12, 25), NewYear = new(2000, 1, 1);

    private static Stretch? Feast(Found f, LocalDate day) => Impossible.DayOr(f.Year(0), day.Month, day.Day);

    private static Stretch? Roman(Found f) =>
        f[1] is { Capital: true } && !Surroundings.IsPartOfCode(f.Items, f.Start, f.End)
            ? Impossible.DayOr(f.Value(2), Array.IndexOf(RomanMonths, f.Word(1)) + 1, f.Value(0))
            : null;

    private static Stretch? Full(Found f, int year, int month, int day)
    {
        var apostrophe = f.IsShort(year);
        return f.Items[f.End - 1].Sense is Number && Surroundings.Measure(f.Items, f.End - 1)
            ? null
            : Impossible.DayOr(f.Year(year), f.Sense<Month>(month).Value, f.Value(day)) is { } p
            ? p with { Obvious = p.Obvious && !apostrophe }
            : null;
    }

    // "10 Feb 73"; not "10 February 14 hostages", not "10 Feb 10:30".
    private static Stretch? Short(Found f, int month, int day) =>
        Surroundings.Counts(f.Items, f.End - 1) || f.Next is { Word: ":", Joined: true }
            ? null
            : Impossible.DayOr(f.Year(2), f.Sense<Month>(month).Value, f.Value(day)).Read();

    private static Stretch? SeveralDays(Found f)
    {
        var (year, month) = (f.Year(4), f.Sense<Month>(0).Value);
        return Impossible.DayOr(year, month, f.Value(1)) is { } first && Impossible.DayOr(year, month, f.Value(3)) is { } last
            ? f.Word(2) is "and" or "or" ? Unions.Of(first, last) : Ranges.Of(first, last)
            : null;
    }

    private static Sense? EveryYear(Found f, int month, int day)
    {
        var name = f[month];
        var isOtherWord = f.Sense<Month>(month).Doubtful && name is { Capital: false };
        var isNoDay = (f.Sense<Month>(month).Doubtful && f[day]?.Sense is Number { Form: NumberForm.Words })
            || f[day]?.Sense is Number { Value: > MostDays } && day > month;
        var counts = isNoDay || f[day]?.Sense is Number && f.Items[f.End - 1] == f[day]
            && (Surroundings.Counts(f.Items, f.End - 1) || f.Next is { Sense: Number });
        return counts || (isOtherWord && !Surroundings.IsWhole(f)) || Surroundings.IsLabelled(f.Items, f.Start)
            ? null
            : Impossible.AnnualOr(f.Sense<Month>(month).Value, f.Value(day));
    }

    private static Stretch? DayOfLater(Found f)
    {
        var day = f.Sense<Stretch>(1).Span.From;
        return day is { } d && f.Value(0) is >= 1 and <= 31 && !Surroundings.IsLabelled(f.Items, f.Start)
            ? Impossible.DayOr(d.Year, d.Month, f.Value(0))
            : null;
    }

    private static Stretch? InYearOf(Found f, int annual, int dated)
    {
        var day = f.Sense<Annual>(annual);
        return f.Sense<Stretch>(dated).Span.From is { } from ? Impossible.DayOr(from.Year, day.Month, day.Day ?? 1) : null;
    }
}
