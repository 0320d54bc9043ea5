using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Decades, and the hundred years that "the 1900s" can mean.</summary>
internal static class Decades
{
    public static IReadOnlyList<DateRule> Rules { get; } =
    [
        .. DateRule.Each("decade before Christ", BeforeChrist, "the? {ten} bc|bce", "the? {ten} before christ"),
        new("decade", "{ten}", f => Named(f)),
        new("decade in words", "{number} -? {ten}", InWords),
        new("hundred years in words", "{number} -? hundreds", Hundreds),
        new("the two thousands", "the two -? thousands", f => Stretches.Years(2000, 2009, Grain.Decade).Read()),
    ];

    private static readonly string[] Ages = ["his", "her", "their", "my", "your", "our", "its"];

    private static Stretch? Named(Found f)
    {
        var ten = f.Sense<TenYears>(0);
        var isAge = f.Previous is { } p
            && (Ages.Contains(p.Word) || (p.Word is "late" or "early" or "mid" && f.Start > 1 && Ages.Contains(f.Items[f.Start - 2].Word)));
        var isCounted = f.Previous is { Sense: Number { Form: NumberForm.Words, Value: < 10 } };
        return isAge || isCounted || Surroundings.IsLabelled(f.Items, f.Start) || Surroundings.IsPartOfCode(f.Items, f.Start) ? null : ten.Digits switch
        {
            4 when ten.Start >= 1000 => Full(ten.Start),
            3 or 4 when f.Previous is { Word: "the" or "early" or "mid" or "late" or "-" } => Full(ten.Start),
            2 => Short(f, ten.Start),
            0 when ten.Start != 10 => Short(f, ten.Start),
            _ => null,
        };
    }

    // The 1900s: a hundred years or ten. The 2000s have only had their ten.
    private static Stretch? Full(int start)
    {
        const int ThisCentury = 2000;
        var ten = Stretches.Years(start, start + 9, Grain.Decade);
        return start % 100 != 0 || start == ThisCentury || ten is null
            ? ten
            : Stretches.Years(start, start + 99, Grain.Century) is { } hundred
            ? hundred with { Obvious = false, Alternatives = [Stretches.Alternative(ten.Span, "ten years and not a hundred")] }
            : null;
    }

    // The last such ten years that are over; "the twenties" may also be those that are not.
    private static Stretch? Short(Found f, int tens)
    {
        var now = f.Scope.Now.Year;
        var latest = now - (now % 100) + tens;
        var isOver = latest + 9 < now;
        return TenFrom(isOver ? latest : latest - 100) is not { } read ? null
            : isOver ? read with { Obvious = false }
            : latest <= now && TenFrom(latest) is { } other
            ? read with { Obvious = false, Alternatives = [Stretches.Alternative(other.Span, "the ten years of this century")] }
            : read;
    }

    private static Stretch? TenFrom(int start) => Stretches.Years(start, start + 9, Grain.Decade);

    private static Stretch? InWords(Found f)
    {
        var (hundreds, tens) = (f.Sense<Number>(0), f.Sense<TenYears>(1));
        var isFull = hundreds.Value >= 10 || f[1] is { Joined: true } || f.Previous is { Word: "the" };
        return tens.Digits != 0 || !isFull ? null : hundreds switch
        {
            { Form: NumberForm.Words, Value: >= 1 and <= 20 } => TenFrom((hundreds.Value * 100) + tens.Start),
            { Form: NumberForm.Words, Value: 1000 or 2000 } => TenFrom(hundreds.Value + tens.Start),
            _ => null,
        };
    }

    private static Stretch? Hundreds(Found f) =>
        f.Sense<Number>(0) is { Form: NumberForm.Words, Value: >= 1 and <= 19 } n && f.Previous is { Word: "the" or "early" or "mid" or "late" or "-" }
            ? n.Value >= 10 ? Full(n.Value * 100) : Stretches.Years(n.Value * 100, (n.Value * 100) + 99, Grain.Century).Read()
            : null;

    private static Stretch? BeforeChrist(Found f)
    {
        var (start, digits) = (f.Sense<TenYears>(0).Start, f.Sense<TenYears>(0).Digits);
        var size = start % 100 == 0 ? 100 : 10;
        return digits < 2 || start == 0
            || Stretches.Years(1 - (start + size - 1), 1 - start, size == 10 ? Grain.Decade : Grain.Century) is not { } period
            ? null
            : period with { Bce = true, Obvious = false };
    }
}
