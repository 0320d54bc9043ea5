using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Proving.Marks;

/// <summary>
/// Finds numbers in English text, in digits or words, each in one form: "30,000" and "thirty thousand" are 30000, "10th" and "tenth" are
/// 10, "half" is 0.5, the "1890s" stay 1890s, "1985-86" is 1985 and 1986. "One" is no number here, for it mostly is a pronoun.
/// </summary>
internal static partial class Numbers
{
    /// <summary>All numbers of a text.</summary>
    /// <param name="text">Normalised.</param>
    public static IReadOnlySet<string> In(string text) =>
        Digits().Matches(text).SelectMany(Forms).Concat(NumberWords.In(text)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The numbers of a statement that its sources do not have.</summary>
    public static IEnumerable<string> Unproven(string statement, string sources) => In(statement).Except(In(sources));

    private static IEnumerable<string> Forms(Match match)
    {
        var number = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        yield return WithoutZeros(number) + match.Groups["decade"].Value;
        if (match.Groups["end"] is { Success: true } end)
        {
            yield return Follows(number, end.Value) ? number[..2] + end.Value : end.Value;
        }
    }

    private static string WithoutZeros(string number) => number.TrimStart('0') is { Length: > 0 } rest && rest[0] != '.' ? rest : number;

    // "1985-86" is a range of years; "1985-84" is none.
    private static bool Follows(string year, string end) => string.CompareOrdinal(end, year[2..]) > 0;

    private const string YearRange = "(?<number>[0-9]{4})-(?<end>[0-9]{2})";

    private const string Number = @"(?<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)(?:'?(?<decade>s)|st|nd|rd|th)?";

    [GeneratedRegex($@"(?<![0-9])(?:{YearRange}|{Number})(?![0-9\p{{L}}])")]
    private static partial Regex Digits();
}
