using HistoryBot.Answering.Reading.Dates.Grammar;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Dates in figures only: 1985-02-10, 10/02/1985, 02/1985, 1984-85.</summary>
internal static class Figures
{
    public static Layer Layer { get; } = new(
    [
        new(
            "ISO date",
            "{four} +[-|/|.] +{few} +[-|/|.] +{few}",
            f => IsCode(f) ? null : Impossible.DayOr(f.Value(0), f.Value(2), f.Value(4))),
        .. DateRule.Each(
            "day, month and year in figures",
            DayMonthYear,
            "{few} +[/|.|-] +{few} +[/|.|-] +{four}",
            "{few} [/] {few} [/] {four}",
            "{few} +[/|.|-] +{few} +[/|.|-] +{two}"),
        new("month and year in figures", "{few} +[/|-] +{four}", MonthYear),
        new("year and short number", "{four} +[-|/] +{few}", YearAndShort),
        new(
            "short years of a war or period",
            "{two} +- +{two} > war|wars|period|era|conflict|years|campaign|crisis|insurgency|fighting|revolt",
            ShortYears),
        new(
            "short years",
            "in|from|between|during < {two} +- +{two}",
            f => f.Value(0) > MostDays && Surroundings.IsWhole(f) ? ShortYears(f) : null,
            ReadingConfidence.Likely),
    ]);

    /// <summary>What may be something else than a date and needs a word before it.</summary>
    public static Layer WithoutYear { get; } = new(
    [
        new("day and month in figures", "on < {few} +[/] +{few}", f => IsCode(f) ? null : EveryYear(f), ReadingConfidence.Likely),
        new("day and month in figures", "{few} +[/] +{few}", f => IsCode(f) || !IsNoFraction(f) ? null : EveryYear(f), ReadingConfidence.Likely),
        new(
            "month and short year in figures",
            "in|of|since|before|after|until < {few} +/ +{two}",
            f => f.Value(0) is >= 1 and <= MostMonths && f.Value(1) > MostDays && !IsCode(f) ? Stretches.Month(f.Year(1), f.Value(0)).Read() : null),
    ]);

    private const int MostDays = 31, MostMonths = 12;

    // Three numbers and what stands between them.
    private const int DayMonthAndYear = 5;

    /// <summary>The order of day and month that a message itself shows ("14/02/1985"); null where it shows none, or both.</summary>
    public static bool? OrderShown(IReadOnlyList<Item> items)
    {
        var (dayFirst, monthFirst) = (false, false);
        for (var at = 0; at + 4 < items.Count; at++)
        {
            if (IsTriple(items, at) && items[at].Sense is Number { Digits: <= 2 } a && items[at + 2].Sense is Number { Digits: <= 2 } b)
            {
                dayFirst |= a.Value is > MostMonths and <= MostDays && b.Value <= MostMonths;
                monthFirst |= b.Value is > MostMonths and <= MostDays && a.Value <= MostMonths;
            }
        }

        return dayFirst == monthFirst ? null : dayFirst;
    }

    private static bool IsTriple(IReadOnlyList<Item> items, int at) =>
        items[at + 1].Word is "/" or "." or "-" && items[at + 3].Word == items[at + 1].Word && items[at + 4].Sense is Number
        && items.Skip(at + 1).Take(4).All(i => i.Joined);

    private static bool IsYear(int year) => year is >= 1000 and <= 2100;

    private static bool IsCode(Found f) =>
        Surroundings.IsPartOfCode(f.Items, f.Start, f.End) || Surroundings.IsLabelled(f.Items, f.Start, whole: f.End - f.Start == DayMonthAndYear);

    private static Stretch? MonthYear(Found f) =>
        IsCode(f) || !IsYear(f.Value(2)) || f.Value(0) is < 1 or > 12 || (f.Items[f.Start].Joined && f.Previous is { Word: "-" or "/" })
            ? null
            : Stretches.Month(f.Value(2), f.Value(0));

    private static Stretch? DayMonthYear(Found f)
    {
        if (IsCode(f) || f.Word(1) != f.Word(3))
        {
            return null;
        }

        var (a, b, year) = (f.Value(0), f.Value(2), f.Year(4));
        var (day, month) = f.Scope.DayFirst ? (a, b) : (b, a);
        var (first, second) = (Day(year, month, day), Day(year, day, month));
        if ((first ?? second) is { } read)
        {
            var isSure = first is null || second is null || first == second;
            return read with { Obvious = isSure && !f.IsShort(4), Alternatives = isSure || second is null ? []
                : [Stretches.Alternative(second.Span, f.Scope.DayFirst ? "the month written first" : "the day written first")] };
        }

        return month is >= 1 and <= 12 || day is not (>= 1 and <= 12)
            ? Impossible.DayOr(year, month, day)
            : Impossible.DayOr(year, day, month);
    }

    private static Stretch? Day(int year, int month, int day) =>
        Impossible.DayOr(year, month, day) is { Problem: null } period ? period : null;

    // 1984-85 are two years where the second follows the first, else a month; both are possible up to 12.
    private static Stretch? YearAndShort(Found f)
    {
        var (year, number) = (f.Value(0), f.Value(2));
        if (IsCode(f) || !IsYear(year))
        {
            return null;
        }

        var written = f.Sense<Number>(2).Digits;
        var size = written == 1 ? 10 : 100;
        var last = year - (year % size) + number;
        last += last < year && year % 100 == 99 && number == 0 ? 100 : 0;
        var month = number is >= 1 and <= 12 && (written == 2 || f.Word(1) == "/") ? Stretches.Month(year, number) : null;
        return last <= year ? month
            : Stretches.Years(year, last) is not { } years ? null
            : month is null || f.Word(1) == "/"
            ? years
            : years with { Obvious = false, Alternatives = [Stretches.Alternative(month.Span, "the second number as a month")] };
    }

    private static Stretch? ShortYears(Found f)
    {
        var (first, last) = (f.Scope.FullYear(f.Value(0)), f.Scope.FullYear(f.Value(1)));
        return first < last && !IsCode(f) ? Stretches.Years(first, last).Read() : null;
    }

    // 17/7 can only be a day and a month, 7/9 is a fraction too; 24/7 is "always", 15/10 is praise.
    private static bool IsNoFraction(Found f) =>
        f.Value(0) is > MostMonths and <= MostDays && f.Value(2) is >= 1 and <= MostMonths and not 10 && (f.Value(0), f.Value(2)) is not (24, 7);

    private static Sense? EveryYear(Found f)
    {
        var (a, b) = (f.Value(0), f.Value(2));
        var (day, month) = (f.Scope.DayFirst && b <= 12) || a > 12 ? (a, b) : (b, a);
        return month is >= 1 and <= 12 && Surroundings.IsWhole(f) ? Impossible.AnnualOr(month, day) : null;
    }
}
