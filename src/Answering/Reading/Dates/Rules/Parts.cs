using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Parts of whole units: early, mid, late, halves, quarters, and years told as "around".</summary>
internal static class Parts
{
    public static Layer Layer { get; } = new(
    [
        new("early, mid or late", "the? [early|mid|late|later|latter] -? in? the? {whole}", f => Part(f, 1, Third(f.Word(0)))),
        new(
            "beginning, middle or end",
            "the? very? [beginning|beginnings|start|dawn|outset|middle|end|close] of the? {whole}",
            f => Part(f, 1, Third(f.Word(0)))),
        new("end, with a dash", "end +- +{whole}", f => Part(f, 0, new(2, 3))),
        new("third", "the? {ordinal} third of the? {whole}", f => f.Value(0) <= 3 ? Part(f, 1, new(f.Value(0) - 1, 3)) : null),
        new("last third", "the? last|final third of the? {whole}", f => Part(f, 0, new(2, 3))),
        new(
            "first years",
            "the? {ordinal} {unit} of the? {whole}",
            f => f.Value(0) == 1 && f.Sense<Unit>(1).Plural ? Part(f, 2, Ends("first", f)) : null),
        new(
            "first or last years",
            "the? [opening|early|last|closing|final|later|latter] {unit} of the? {whole}",
            f => f.Sense<Unit>(1).Plural ? Part(f, 2, Ends(f.Word(0), f)) : null),
        new(
            "first or last part",
            "the? [opening|first|early|earlier|last|closing|final|later|latter] part of the? {whole}",
            f => Part(f, 1, Third(f.Word(0)))),
        new(
            "first or last few",
            "the? [first|early|last|closing|final] few {unit} of the? {whole}",
            f => Part(f, 2, Ends(f.Word(0), f))),
        new(
            "quarter or half of a year, shortened",
            "[q1|q2|q3|q4|h1|h2] -? of? {year}",
            f => Part(f, 1, new(f.Word(0)[1] - '1', f.Word(0)[0] == 'q' ? 4 : 2))),
        new("half", "the? {ordinal} half of the? {whole}", f => f.Value(0) <= 2 ? Part(f, 1, new(f.Value(0) - 1, 2)) : null),
        new("half", "the? [latter|last|former] half of the? {whole}", f => Part(f, 1, new(f.Word(0) == "former" ? 0 : 1, 2))),
        new("quarter", "the? {ordinal} quarter of the? {whole}", f => f.Value(0) <= 4 ? Part(f, 1, new(f.Value(0) - 1, 4)) : null),
        new("quarter", "the? last quarter of the? {whole}", f => Part(f, 0, new(3, 4))),
        new(
            "decade of a century",
            "the? {ordinal} {unit} of the? {century}",
            f => f.Grain(1) == Grain.Decade && f.Value(0) <= 10 ? Part(f, 2, new(f.Value(0) - 1, 10)) : null),
        new(
            "last decade of a century",
            "the? last|final {unit} of the? {century}",
            f => f.Grain(0) == Grain.Decade ? Part(f, 1, new(9, 10)) : null),
        new("week of a month", "the? {ordinal} {unit} of the? {monthyear}", f => f.Grain(1) == Grain.Week ? Week(f, f.Value(0)) : null),
        new("last week of a month", "the? last|final {unit} of the? {monthyear}", f => f.Grain(0) == Grain.Week ? LastWeek(f) : null),
        new(
            "week of a day",
            "the? {unit} of the? {dated}",
            f =>
                f.Grain(0) == Grain.Week && f.Stretch(1).Span.From is { } day
                    ? Stretches.Of(Spans.Around(day, Grain.Week), Grain.Week).Read()
                    : null),
        .. DateRule.Each(
            "around a year",
            f => IsBeginning(f) ? null : Around(f.Stretch(0)),
            "around|circa|c|approximately|roughly|~ .? the? {year}",
            "in|from|since|by|at|until|or|somewhere|sometime < about the? {year}",
            "some time < about the? {year}",
            "{year} or so|thereabouts",
            "{year} -? ish"),
        .. DateRule.Each(
            "around a longer time",
            f => f.Stretch(0) with { Obvious = false },
            "around|circa|c|approximately|roughly .? the? {date}"),
    ]);

    /// <summary>"from the early to the late 1970s": the first part is of the unit said after it.</summary>
    public static Layer Shared { get; } = new(
    [
        new(
            "part of the unit said after it",
            "[early|mid|late] > -? to|and|or|through|- -? the? early|mid|late -? in? the? {whole}",
            f => Part(f, 1, Third(f.Word(0)))),
    ]);

    // Years on each side of "around".
    private const int Margin = 5;

    private readonly record struct Share(int Index, int Of);

    private static Share Third(string word) => word switch
    {
        "mid" or "middle" => new(1, 3),
        "late" or "end" or "close" or "last" or "closing" or "final" or "later" or "latter" => new(2, 3),
        _ => new(0, 3),
    };

    // The last days or weeks of a year lie in its last month.
    private static Share Ends(string word, Found f) => Third(word) is var third && f.Grain(1) < Grain.Month && f.Stretch(2).Grain == Grain.Year
        ? new(third.Index == 0 ? 0 : 11, 12)
        : third;

    private static Stretch? Part(Found f, int whole, Share share) => Stretches.From(f.Stretch(whole), p => Part(p.Span, share)).Read();

    private static Stretch? Part(DateSpan span, Share share) => span is not { From: { } from, To: { } to }
        ? null
        : (to.Year - from.Year + 1) switch
        {
            1 when from.Month == to.Month => PartOfMonth(from, to, share),
            1 => new Stretch(Spans.Months(from.Year, (12 * share.Index / share.Of) + 1, 12 * (share.Index + 1) / share.Of), Grain.Mixed),
            var years => PartOfYears(from.Year, years, share),
        };

    // Thirds of ten years are 4, 3 and 3 years; of a hundred 33, 33 and 34.
    private static Stretch? PartOfYears(int first, int years, Share share)
    {
        var (start, end) = years == 10 && share.Of == 3
            ? (new[] { 0, 4, 7 }[share.Index], new[] { 3, 6, 9 }[share.Index])
            : (years * share.Index / share.Of, (years * (share.Index + 1) / share.Of) - 1);
        return end < start ? null : Stretches.Years(first + start, first + end);
    }

    private static Stretch PartOfMonth(LocalDate from, LocalDate to, Share share)
    {
        const int Days = 30;
        var last = share.Index == share.Of - 1 ? to : new LocalDate(from.Year, from.Month, Days * (share.Index + 1) / share.Of);
        return new Stretch(new DateSpan(new LocalDate(from.Year, from.Month, Math.Min((Days * share.Index / share.Of) + 1, to.Day)), last), Grain.Mixed);
    }

    // The first week is the first seven days, whatever day it begins on.
    private static Stretch? Week(Found f, int number) => number is >= 1 and <= 4 && f.Stretch(2).Span.From is { } first
        ? new Stretch(new DateSpan(first.PlusDays(7 * (number - 1)), first.PlusDays((7 * number) - 1)), Grain.Week) { Obvious = false }
        : null;

    private static Stretch? LastWeek(Found f) =>
        f.Stretch(1).Span.To is { } last ? new Stretch(new DateSpan(last.PlusDays(-6), last), Grain.Week) { Obvious = false } : null;

    // "Around 1925-1929": the pair is meant.
    private static bool IsBeginning(Found f) =>
        f.Next is { Word: "-" } && f.End + 1 < f.Items.Count && f.Items[f.End + 1].Sense is Stretch { Grain: Grain.Year };

    private static Stretch? Around(Stretch year) =>
        year.Span.From is { } from && Stretches.Years(from.Year - Margin, from.Year + Margin) is { } span
            ? span with { Edtf = EdtfText.Year(from.Year) + "~", Obvious = false }
            : null;
}
