using System.Text;

namespace HistoryBot.Answering.Index;

/// <summary>
/// What is left of a name however it is put into Latin letters: consonants by sound, runs of vowels as one mark. Made for names from
/// scripts that do not write short vowels, and whose k and q, s and z, w and v, t and th are one letter to an English ear.
/// </summary>
internal static class SoundKey
{
    private static readonly (string Written, string Heard)[] Digraphs =
        [("cks", "x"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("zh", "z"),
            ("ks", "x"), ("cs", "x"), ("sh", "S"), ("ch", "C")];

    /// <summary>The key of a lower-case word; a vowel run is "a", so that the number of syllables counts.</summary>
    public static string Of(string word) => Read(word, "a");

    /// <summary>The consonants alone, for words whose vowels were left out; the first letter stays.</summary>
    public static string Consonants(string word) => Read(word, "");

    /// <summary>True where no vowel stands behind the first letter.</summary>
    public static bool IsWithoutVowels(string word) => !word.Skip(1).Any(c => c != 'y' && LetterCosts.IsVowel(c));

    private static string Read(string word, string vowel)
    {
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var (heard, length) = Sound(word, i, vowel.Length == 0);
            heard = i > 0 && LetterCosts.IsVowel(heard[0]) && (vowel.Length > 0 || heard != "y") ? vowel : heard;
            if (heard.Length > 0 && (key.Length == 0 || key[^1] != heard[0]))
            {
                key.Append(heard);
            }

            i += length;
        }

        return key.ToString();
    }

    private static (string Heard, int Length) Sound(string word, int at, bool exact)
    {
        foreach (var (written, heard) in Digraphs)
        {
            if (!exact && string.CompareOrdinal(word, at, written, 0, written.Length) == 0)
            {
                return (heard, written.Length);
            }
        }

        return word[at] switch
        {
            'q' or 'c' when !exact => ("k", 1),
            'w' when !exact => ("v", 1),
            'z' when !exact => ("s", 1),
            // A breath at the end or before a consonant is not heard.
            'h' when !exact && at > 0 && (at + 1 == word.Length || !LetterCosts.IsVowel(word[at + 1])) => ("a", 1),
            _ when LetterCosts.IsVowel(word[at]) && at == 0 && !exact => ("a", 1),
            var c => (c.ToString(), 1),
        };
    }
}
