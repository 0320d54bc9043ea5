using System.Text.RegularExpressions;

namespace HistoryBot.House.Tests;

/// <summary>A word of a text or a part of an identifier, and the line that it stands on.</summary>
internal readonly record struct Word(string Text, int Line);

/// <summary>Takes texts and identifiers apart into words: <c>"the Middle East"</c> and <c>MiddleEast</c> have the same last two.</summary>
internal static partial class Words
{
    public static IReadOnlyList<Word> Of(string text) => Matches(Letters(), text);

    /// <summary>Numbers of four digits that stand alone: not parts of longer ones, of hexadecimal ones or of <c>\u2013</c>.</summary>
    public static IReadOnlyList<Word> FourDigits(string text) => Matches(FourDigits(), text);

    private static List<Word> Matches(Regex pattern, string text)
    {
        var words = new List<Word>();
        var (line, read) = (1, 0);
        foreach (var match in pattern.EnumerateMatches(text))
        {
            line += text.AsSpan(read, match.Index - read).Count('\n');
            read = match.Index;
            words.Add(new Word(text.Substring(match.Index, match.Length), line));
        }

        return words;
    }

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"(?<![\p{L}\d_+])\d{4}(?![\p{L}\d_])")]
    private static partial Regex FourDigits();
}
