using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Proving;

/// <summary>
/// A paragraph → sentences. A sentence ends with . ! or ?, with closing quotes, brackets and footnote marks after it, where a blank and
/// then a capital letter or a digit follow. It does not end after "...", an abbreviation ("Dr.") or an initial ("J."); so a sentence
/// whose last word is a single capital letter stays joined to the next.
/// </summary>
internal static partial class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.Ordinal,
        "Dr", "Mr", "Mrs", "Ms", "Prof", "Gen", "Col", "Maj", "Capt", "Lt", "Sgt", "Adm", "St", "Rev", "Hon", "Gov", "Sen", "Rep",
        "No", "Nos", "vol", "pp", "p", "c", "ca", "cf", "vs", "fl",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

    /// <summary>The sentences in order, without blanks around them; together they hold all of the paragraph.</summary>
    public static IEnumerable<string> Split(string paragraph)
    {
        var start = 0;
        foreach (var end in Boundary().Matches(paragraph).Where(end => Ends(paragraph, end)))
        {
            yield return paragraph[start..(end.Index + end.Length)].Trim();
            start = end.Index + end.Length;
        }

        yield return paragraph[start..].Trim();
    }

    private static bool Ends(string paragraph, Match boundary)
    {
        if (boundary.Groups["closers"].Length > 0 || boundary.Value[0] != '.')
        {
            return true;
        }

        var word = LastWord().Match(paragraph, 0, boundary.Index).Value;
        return !word.EndsWith('.') && !IsInitial(word) && !Abbreviations.Contains(word);
    }

    private static bool IsInitial(string word) => word.Length > 0 && char.IsUpper(word[^1]) && (word.Length == 1 || word[^2] == '.');

    [GeneratedRegex("""[.!?](?<closers>(?:["'”’)\]]|\[[0-9]+\])*)\s+(?=["'“‘(\[]?[\p{Lu}\p{Nd}])""")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"[\p{L}.]*\z")]
    private static partial Regex LastWord();
}
