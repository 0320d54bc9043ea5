using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Proving.Marks;

/// <summary>
/// English number words, cardinal and ordinal: "three", "twenty-one", "two hundred and five", "thirty thousand", "ninth", "half".
/// "One" counts only inside a longer number, for alone it mostly is a pronoun.
/// </summary>
internal static partial class NumberWords
{
    private static readonly string[] Cardinals =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, int> Values = Cardinals.Select((word, i) => (word, i))
        .Concat(Ordinals.Select((word, i) => (word, i)))
        .Concat(Tens.Select((word, i) => (word, (i + 2) * 10)))
        .Concat(Tens.Select((word, i) => (word[..^1] + "ieth", (i + 2) * 10)))
        .Append(("dozen", 12))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Scales = new Dictionary<string, int>
    {
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Fractions = new Dictionary<string, string>
    {
        ["half"] = "0.5",
        ["quarter"] = "0.25",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The numbers in order, in digits.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var found = new List<string>();
        var run = new NumberRun(found);
        foreach (var word in WordOrMark().Matches(text).Select(match => match.Value))
        {
            Take(word, run, found);
        }

        run.Close();
        return found;
    }

    private static void Take(string word, NumberRun run, List<string> found)
    {
        if (Values.TryGetValue(word, out var value))
        {
            run.Add(value, isOne: word.Equals("one", StringComparison.OrdinalIgnoreCase));
        }
        else if (Scales.TryGetValue(word, out var scale))
        {
            run.Multiply(scale);
        }
        else if (!run.Spans(word))
        {
            run.Close();
            found.AddRange(Fractions.TryGetValue(word, out var fraction) ? [fraction] : []);
        }
    }

    [GeneratedRegex(@"\p{L}+|[^\p{L}\s-]")]
    private static partial Regex WordOrMark();
}
