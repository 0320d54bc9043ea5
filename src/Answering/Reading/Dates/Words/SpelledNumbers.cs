using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Words;

/// <summary>Joins the words of a number: "twenty-three", "two thousand and three", "nineteen oh five", "twenty-first".</summary>
internal static class SpelledNumbers
{
    /// <summary>Replaces the words of each number by one item.</summary>
    public static void Fold(List<Item> items)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at].Sense is Number { Form: NumberForm.Words } || items[at].Word == "hundred" || items[at].Word == "thousand")
            {
                Fold(items, at);
            }
        }
    }

    private static void Fold(List<Item> items, int at)
    {
        var end = at;
        if (AnOrdinal(items, ref end) is { } ordinal)
        {
            Replace(items, at, end, ordinal);
        }
        else if (Whole(items, end = at) is var (value, form, stop) && stop > at)
        {
            Replace(items, at, stop, new Number(value, form, 0));
        }
    }

    private static Ordinal? AnOrdinal(List<Item> items, ref int at)
    {
        if (TensAt(items, at) is not { } tens)
        {
            return null;
        }

        at += 1 + Hyphen(items, at + 1);
        return at < items.Count && items[at].Sense is Ordinal { Value: < 10 } unit && items[at].Word.Length > 2
            && !char.IsAsciiDigit(items[at].Word[0])
            ? After(ref at, new Ordinal(tens + unit.Value))
            : null;
    }

    private static Ordinal After(ref int at, Ordinal ordinal)
    {
        at++;
        return ordinal;
    }

    private static (int Value, NumberForm Form, int End) Whole(List<Item> items, int at)
    {
        var (small, end) = Small(items, at);
        if (small == 0)
        {
            var one = Word(items, at) switch { "hundred" => 100, "thousand" => 1000, _ => 0 };
            return one > 0 && at > 0 && Word(items, at - 1) == "a" ? (one, NumberForm.Words, at + 1) : (0, NumberForm.Words, at);
        }

        var next = end + Hyphen(items, end);
        return Word(items, next) switch
        {
            "hundred" => Hundreds(items, small, next + 1),
            "thousand" => Thousands(items, small, next + 1),
            _ => small is >= 10 and <= 20 ? Pair(items, small, end) : (small, NumberForm.Words, end),
        };
    }

    private static (int Value, NumberForm Form, int End) Hundreds(List<Item> items, int hundreds, int at)
    {
        var (rest, end) = Rest(items, at);
        return ((hundreds * 100) + rest, hundreds is > 10 and <= 20 ? NumberForm.HundredWords : NumberForm.Words, end);
    }

    private static (int Value, NumberForm Form, int End) Thousands(List<Item> items, int thousands, int at)
    {
        var (rest, end) = Rest(items, at);
        if (rest is > 0 and < 10 && Word(items, end) == "hundred")
        {
            var (tail, stop) = Rest(items, end + 1);
            return ((thousands * 1000) + (rest * 100) + tail, NumberForm.Words, stop);
        }

        return ((thousands * 1000) + rest, NumberForm.Words, end);
    }

    // "nineteen seventy-three", "nineteen oh five": the second half has two digits.
    private static (int Value, NumberForm Form, int End) Pair(List<Item> items, int century, int at)
    {
        var next = at + Hyphen(items, at);
        if (Word(items, next) is "oh" or "o")
        {
            next += 1;
            var (unit, stop) = Small(items, next + Hyphen(items, next));
            return unit is > 0 and < 10 ? ((century * 100) + unit, NumberForm.YearWords, stop) : (century, NumberForm.Words, at);
        }

        var (years, end) = Small(items, next);
        if (years >= 20 && years % 10 == 0 && end + Hyphen(items, end) is var last && UnitMeant(items, last) is var meant and > 0)
        {
            return ((century * 100) + years + meant, NumberForm.YearWords, last + 1);
        }

        return years >= 10 ? ((century * 100) + years, NumberForm.YearWords, end) : (century, NumberForm.Words, at);
    }

    // "nineteen fifty-eighth" can only be a slip for "fifty-eight".
    private static int UnitMeant(List<Item> items, int at) =>
        at < items.Count && items[at].Sense is Ordinal { Value: < 10 } unit && !char.IsAsciiDigit(items[at].Word[0]) ? unit.Value : 0;

    // "and three", "three", or nothing.
    private static (int Value, int End) Rest(List<Item> items, int at)
    {
        var start = at + Hyphen(items, at);
        start += Word(items, start) == "and" ? 1 + Hyphen(items, start + 1) : 0;
        var (value, end) = Small(items, start);
        return value > 0 ? (value, end) : (0, at);
    }

    // 1 to 99; 0 where there is none.
    private static (int Value, int End) Small(List<Item> items, int at)
    {
        if (TensAt(items, at) is { } tens)
        {
            var next = at + 1 + Hyphen(items, at + 1);
            return WordValue(items, next) is var unit and > 0 and < 10 ? (tens + unit, next + 1) : (tens, at + 1);
        }

        return WordValue(items, at) is var value and > 0 ? (value, at + 1) : (0, at);
    }

    private static int? TensAt(List<Item> items, int at) => WordValue(items, at) is var v and >= 20 && v % 10 == 0 ? v : null;

    private static int WordValue(List<Item> items, int at) =>
        at < items.Count && items[at].Sense is Number { Form: NumberForm.Words, Value: < 100 } n ? n.Value : 0;

    private static int Hyphen(List<Item> items, int at) => Word(items, at) == "-" && items[at].Joined ? 1 : 0;

    private static string Word(List<Item> items, int at) => at < items.Count ? items[at].Word : "";

    private static void Replace(List<Item> items, int start, int end, Sense sense)
    {
        var first = items[start];
        items[start] = new Item(end - start == 1 ? first.Word : "", first.Start, items[end - 1].End, first.Joined, first.Capital, sense);
        items.RemoveRange(start + 1, end - start - 1);
    }
}
