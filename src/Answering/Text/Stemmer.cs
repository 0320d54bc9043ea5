namespace HistoryBot.Answering.Text;

/// <summary>
/// Strips the English inflections that do not change what a word is about (plural, past, participle, adverb), so that "raided" and "raids" meet.
/// Lighter than Porter's algorithm on purpose: derivations ("organisation" and "organ") stay apart; what belongs together is data.
/// </summary>
public static class Stemmer
{
    private static readonly string[] Endings = ["ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s"];

    /// <summary>Stem of one lower-case word; numbers and words of up to three letters are returned as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 3 || char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        // Its silent e is all that keeps it from "plan" and "planned".
        if (word is "plane" or "planes")
        {
            return "plane";
        }

        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && Strip(word, ending) is { } stem)
            {
                return stem;
            }
        }

        return Tail(word);
    }

    private static string? Strip(string word, string ending)
    {
        var stem = word[..^ending.Length];
        return ending switch
        {
            "ies" or "ied" => stem.Length >= 2 ? stem + "i" : null,
            "s" when word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)
                || word.EndsWith("is", StringComparison.Ordinal) => null,
            "es" when stem.EndsWith('s') || stem.EndsWith('x') || stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal)
                || stem.EndsWith('z') => Tail(stem),
            "es" => Tail(stem),
            _ => HasVowel(stem) && stem.Length >= 3 ? Tail(stem) : null,
        };
    }

    // What is left after the ending is made one form: doubled consonants single, silent e and final y unified.
    private static string Tail(string stem)
    {
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o'))
        {
            stem = stem[..^1];
        }

        if (stem.Length > 3 && stem[^1] == 'e')
        {
            stem = stem[..^1];
        }

        return stem[^1] == 'y' && stem.Length > 2 ? stem[..^1] + "i" : stem;
    }

    private static bool HasVowel(string text) => text.Any("aeiouy".Contains);
}
