using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Years without an era.</summary>
internal static class Years
{
    public static Layer Layer { get; } = new(
    [
        new("the year so-and-so", "the? year {number}", f => f.Value(0) is >= 100 and <= LastCounted ? Stretches.Year(f.Value(0)) : null),
        .. DateRule.Each(
            "year after \"around\"",
            f =>
                f.Value(0) is >= 100 and <= LastPlausible && IsFree(f) && !Surroundings.Counts(f.Items, f.Start)
                    ? Stretches.Year(f.Value(0))
                    : null,
            "around|circa|c|approximately|roughly|~ .? the? < {number}",
            "in|from|since|by|at|until|somewhere|sometime about < {number}",
            "some time about < {number}",
            "started|began|begun|happened|occurred|erupted about < {number}",
            "{number} > or so|thereabouts"),
        new("year in figures", "{four}", FourDigits),
        new(
            "year far from now",
            "in|before|after|since|until|by|during < {four}",
            f => f.Value(0) is > LastPlausible and <= LastCounted && IsFree(f) && Surroundings.IsWhole(f) ? Stretches.Year(f.Value(0)) : null,
            ReadingConfidence.Likely),
        new(
            "year of three digits",
            "in|before|after|since|until|by|during < {number}",
            f => IsEarly(f) && Surroundings.IsWhole(f) ? Stretches.Year(f.Value(0)) : null,
            ReadingConfidence.Likely),
        new(
            "year of an event, of three digits",
            "of|about|article < {number}",
            f =>
                IsEarly(f) && (Surroundings.IsWhole(f) || f.Next?.Word is "until" or "till" or "to" or "and" or "or")
                    && f.Scope.Context.Events.Any(e => e.When?.Span.From?.Year == f.Value(0)) ? Stretches.Year(f.Value(0)) : null,
            ReadingConfidence.Likely),
        .. DateRule.Each(
            "years of three digits",
            f => IsEarly(f) && Surroundings.IsWhole(f) && f.Value(0) < f.Value(1) ? Stretches.Years(f.Value(0), f.Value(1)) : null,
            "between < {number} and {number}",
            "from < {number} to|until|through|- {number}",
            "the years < {number} -|to|until|through|and {number}"),
        .. DateRule.Each("pair of short years", ShortPair, "between < {two} and {two}", "from < {two} to|until|through|- {two}"),
        new("short year", "in|since|until|before|after < {two}", ShortYear, ReadingConfidence.Likely),
        new("short year", "early|mid|late -? < {two}", ShortYear, ReadingConfidence.Likely),
        new(
            "year with an apostrophe",
            "{number}",
            f =>
                f.Sense<Number>(0).Form == NumberForm.Apostrophe && (IsShortPair(f) || !Surroundings.CountsAmount(f.Items, f.Start))
                    ? Stretches.Year(f.Year(0)).Read()
                    : null),
        new("year in words", "{number}", YearInWords),
        new(
            "number said as a year",
            "{number}",
            f => f.Start == 0 && (IsAll(f) || IsExact(f.Value(0))) && !IsHour(f.Value(0)) ? NumberInWords(f) : null,
            ReadingConfidence.Likely),
        new("number said as a year", "in|since|before|after|until|by|during|from|between|year|about|and|to < {number}", NumberInWords,
            ReadingConfidence.Likely),
    ]);

    /// <summary>A year without its century takes it from the year before it.</summary>
    public static Layer Shared { get; } = new(
    [
        new("end of a pair of years, shortened", "{year} +- < +{two}", f => ShortEnd(f, true)),
        new("end of a pair of years, shortened", "{year} -|to|and|or|until|through < {two}", f => ShortEnd(f, false)),
    ]);

    private const int FirstPlausible = 1000, LastPlausible = 2100, LastCounted = 9999;

    // "twenty thirteen" and later halves are said of years only; "twelve fifty" may be a price.
    private const int FirstSaid = 1800;

    // "Ten thirty".
    private static bool IsHour(int year) => year is < 1300 && year % 100 < 60;

    private static bool IsPlausible(int year) => year is >= FirstPlausible and <= LastPlausible;

    private static bool IsFree(Found f) => !Surroundings.IsPartOfCode(f.Items, f.Start) && !Surroundings.IsLabelled(f.Items, f.Start);

    private static Stretch? FourDigits(Found f)
    {
        var year = f.Value(0);
        if (!IsPlausible(year) || !IsFree(f) || Surroundings.Measure(f.Items, f.Start))
        {
            return null;
        }

        var counted = Surroundings.Counts(f.Items, f.Start) && !Surroundings.IsDetermined(f.Previous, year) && !(IsExact(year) && IsYearOfThings(f));
        var doubtful = counted || Surroundings.IsBesideNumber(f.Items, f.Start);
        return !doubtful || Surroundings.IsAfterStrongTimeWord(f.Items, f.Start) ? Stretches.Year(year) : null;
    }

    // "Before 1985 visits", "1983 and 1985 visits": exact numbers are years there, unless people or measures are counted.
    private static bool IsYearOfThings(Found f) =>
        !Surroundings.CountsAmount(f.Items, f.Start)
        && (Surroundings.IsAfterSide(f.Items, f.Start) || IsPaired(f.Items, f.Start, 1) || IsPaired(f.Items, f.Start, -1));

    private static bool IsPaired(IReadOnlyList<Item> items, int at, int step) =>
        items.ElementAtOrDefault(at + step)?.Word is "and" or "or" or "to" or "-" && items.ElementAtOrDefault(at + (2 * step))?.Sense switch
        {
            Number { Form: NumberForm.Digits, Digits: 4 } other => IsPlausible(other.Value) && IsExact(other.Value),
            Stretch { Grain: Grain.Year, Span.From: { } from } => IsExact(from.Year),
            _ => false,
        };

    private static bool IsAll(Found f) => f.Next is null || (f.End == f.Items.Count - 1 && f.Next.IsMark);

    // Amounts are rounded, years are not.
    private static bool IsExact(int year) => year % 100 != 0;

    private static bool IsEarly(Found f) =>
        f.Value(0) is >= 100 and < FirstPlausible && f.Sense<Number>(0).Form == NumberForm.Digits && IsFree(f) && !AfterNumber(f);

    private static bool AfterNumber(Found f) => f.Start > 1 && f.Items[f.Start - 2].Sense is Number;

    private static Stretch? ShortYear(Found f) =>
        IsShortYear(f, 0) && Surroundings.IsWhole(f) && IsFree(f) && !AfterNumber(f) ? Stretches.Year(f.Year(0)).Read() : null;

    // "'84-85", whatever follows.
    private static bool IsShortPair(Found f) =>
        f.Next is { Word: "-", Joined: true } && f.Items.ElementAtOrDefault(f.End + 1) is { Joined: true, Sense: Number { Digits: 2 } };

    private static Stretch? ShortPair(Found f) =>
        IsShortYear(f, 0) && IsShortYear(f, 1) && Surroundings.IsWhole(f) && f.Year(0) < f.Year(1)
            ? Stretches.Years(f.Year(0), f.Year(1)).Read()
            : null;

    // Not a day of a month: 05 or 73, not 14.
    private static bool IsShortYear(Found f, int capture) => f.Value(capture) > 31 || f.Word(capture)[0] == '0';

    private static Stretch? ShortEnd(Found f, bool joined)
    {
        var start = f.Sense<Stretch>(0).Span.From?.Year ?? 0;
        var end = start - (start % 100) + f.Value(1);
        return end > start && IsPlausible(start) && (joined || !Surroundings.Counts(f.Items, f.Start)) && IsFree(f) ? Stretches.Year(end) : null;
    }

    private static Stretch? YearInWords(Found f) =>
        f.Sense<Number>(0) is { Form: NumberForm.YearWords or NumberForm.HundredWords, Value: >= FirstSaid and <= LastPlausible } n
        && !(n.Form == NumberForm.YearWords ? Surroundings.CountsAmount(f.Items, f.Start) : Surroundings.Counts(f.Items, f.Start)) && IsFree(f)
            ? Stretches.Year(n.Value)
            : null;

    private static Stretch? NumberInWords(Found f) =>
        f.Sense<Number>(0) is { Form: NumberForm.Words or NumberForm.YearWords or NumberForm.HundredWords } n && IsPlausible(n.Value)
        && !Surroundings.Counts(f.Items, f.Start)
        && (Surroundings.IsWhole(f) || Surroundings.IsBeforeSubject(f) || f.Next is { Word: "the" })
            ? Stretches.Year(n.Value)
            : null;
}
