using HistoryBot.Answering.Reading.Dates.Grammar;

namespace HistoryBot.Answering.Reading.Dates.Words;

/// <summary>Cuts normalised text into words, numbers and marks, and looks each up.</summary>
internal static class Lexer
{
    // Longer runs of digits are codes.
    private const int LongestNumber = 9;

    /// <summary>Reads the items in order; every character but white space belongs to one.</summary>
    public static List<Item> Items(string text)
    {
        var items = new List<Item>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var item = Next(text, at);
            items.Add(item);
            at = item.End;
        }

        return items;
    }

    private static Item Next(string text, int at) => text[at] switch
    {
        >= '0' and <= '9' => NumberAt(text, at),
        '\'' when IsShortYear(text, at) => ShortYearAt(text, at),
        var c when char.IsLetterOrDigit(c) => WordAt(text, at),
        '&' => Make(text, at, at + 1, "and", null),
        '-' when at + 1 < text.Length && text[at + 1] == '>' => Make(text, at, at + 2, "-", null),
        '\u2192' => Make(text, at, at + 1, "-", null),
        '~' when IsBetweenDigits(text, at) => Make(text, at, at + 1, "-", null),
        _ => Make(text, at, at + 1, text[at..(at + 1)], null),
    };

    private static Item NumberAt(string text, int at)
    {
        var end = DigitsEnd(text, at);
        if (end - at <= 3 && GroupsEnd(text, end) is var grouped && grouped > end)
        {
            return Make(text, at, grouped, text[at..grouped], new Number(Ungrouped(text, at, grouped), NumberForm.Grouped, grouped - at));
        }

        var letters = LettersEnd(text, end);
        return letters > end ? WithSuffix(text, at, end, letters)
            : IsPossessive(text, end) ? Possessive(text, at, end)
            : Plain(text, at, end);
    }

    private static Item Plain(string text, int at, int end) => end - at > LongestNumber
        ? Make(text, at, end, text[at..end], new Number(0, NumberForm.Grouped, end - at))
        : Make(text, at, end, text[at..end], new Number(Value(text, at, end), NumberForm.Digits, end - at));

    // 10th, 1970s, 810ad; anything else with letters is a code.
    private static Item WithSuffix(string text, int at, int end, int letters) => (end - at > LongestNumber ? "" : Lower(text, end, letters)) switch
    {
        "st" or "nd" or "rd" or "th" => Make(text, at, letters, text[at..end], new Ordinal(Value(text, at, end))),
        "s" or "ies" when IsTen(text, at, end) => Make(text, at, letters, "", new TenYears(Value(text, at, end), end - at)),
        "bc" or "bce" or "ad" or "ce" or "ish" or "yr" or "yrs" or "years" => Plain(text, at, end),
        _ => Make(text, at, letters, Lower(text, at, letters), null),
    };

    // 1970's is a decade, 1985's a year with an ending.
    private static Item Possessive(string text, int at, int end) => IsTen(text, at, end)
        ? Make(text, at, end + 2, "", new TenYears(Value(text, at, end), end - at))
        : Plain(text, at, end) with { End = end + 2 };

    private static Item ShortYearAt(string text, int at)
    {
        var end = at + 3;
        var ten = text[at + 2] == '0';
        var suffix = ten && IsPossessive(text, end) ? 2 : ten && Lower(text, end, LettersEnd(text, end)) == "s" ? 1 : 0;
        return suffix > 0
            ? Make(text, at, end + suffix, "", new TenYears(Value(text, at + 1, end), 2))
            : Make(text, at, end, text[at..end], new Number(Value(text, at + 1, end), NumberForm.Apostrophe, 2));
    }

    // An apostrophe, two digits, and then neither a third nor a closing quote nor letters other than the decade's s.
    private static bool IsShortYear(string text, int at) =>
        DigitsEnd(text, at + 1) == at + 3 && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && EndsShortYear(text, at + 3);

    private static bool EndsShortYear(string text, int at) =>
        at >= text.Length || IsPossessive(text, at) || (text[at] != '\'' && Lower(text, at, LettersEnd(text, at)) is "" or "s");

    private static Item WordAt(string text, int at)
    {
        var end = WordEnd(text, at);
        var lower = Lower(text, at, end);
        // "That's day first" has no "that day".
        if (lower != "that's" && lower.EndsWith("'s", StringComparison.Ordinal))
        {
            lower = lower[..^2];
        }

        var (word, sense) = Lexicon.Find(lower.Replace(".", "", StringComparison.Ordinal));
        return Make(text, at, end, word, sense);
    }

    private static int WordEnd(string text, int at)
    {
        var end = LettersEnd(text, at);
        if (end < text.Length && char.IsAsciiDigit(text[end]) && Lexicon.Prefixes.Contains(Lower(text, at, end)))
        {
            return end;
        }

        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end)))
        {
            end++;
        }

        return end < text.Length && text[end] == '.' && text.AsSpan(at, end - at).Contains('.') ? end + 1 : end;
    }

    // Apostrophes between letters; dots of abbreviations such as "b.c.e." (single letters).
    private static bool IsInside(string text, int at) =>
        at + 1 < text.Length && char.IsLetter(text[at + 1])
        && (text[at] == '\'' || (text[at] == '.' && IsSingle(text, at - 1) && IsSingle(text, at + 1)));

    private static bool IsSingle(string text, int at) =>
        at >= 0 && char.IsLetter(text[at])
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || char.IsAsciiDigit(text[at - 1]))
        && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static int GroupsEnd(string text, int at)
    {
        while (at + 3 < text.Length && text[at] == ',' && DigitsEnd(text, at + 1) == at + 4)
        {
            at += 4;
        }

        return at;
    }

    private static bool IsTen(string text, int at, int end) =>
        text[end - 1] == '0' && end - at is 2 or 3 or 4 && Value(text, at, end) <= 2100;

    private static bool IsPossessive(string text, int at) =>
        at + 1 < text.Length && text[at] == '\'' && text[at + 1] is 's' or 'S'
        && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));

    // "1925~1929"; before a number alone it means "around".
    private static bool IsBetweenDigits(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int LettersEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int Ungrouped(string text, int at, int end) =>
        text[at..end].Replace(",", "", StringComparison.Ordinal) is { Length: <= LongestNumber } digits
            ? Value(digits, 0, digits.Length)
            : 0;

    private static int Value(string text, int at, int end) =>
        int.Parse(text.AsSpan(at, end - at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    private static string Lower(string text, int at, int end) => text[at..end].ToLowerInvariant();

    private static Item Make(string text, int at, int end, string word, Sense? sense) =>
        new(word, at, end, at > 0 && !char.IsWhiteSpace(text[at - 1]), char.IsUpper(text[at]), sense);
}
