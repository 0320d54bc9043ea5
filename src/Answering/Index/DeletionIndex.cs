using System.Collections.Frozen;

namespace HistoryBot.Answering.Index;

/// <summary>
/// Finds words within two edits without comparing with all: two words are near only where they become equal by leaving out
/// letters of their beginnings (the symmetric-delete method). Holds hashes, so what it finds must still be compared.
/// </summary>
internal sealed class DeletionIndex
{
    // Letters of a word that are looked at; enough to tell words apart, few enough to keep the forms of each below thirty.
    private const int Beginning = 7;

    private readonly FrozenDictionary<ulong, int[]> _places;

    public DeletionIndex(IEnumerable<string> words) =>
        _places = words.SelectMany((word, place) => Forms(word).Select(form => (form, place)))
            .GroupBy(p => p.form, p => p.place).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());

    /// <summary>Places of words that may be near, in their order.</summary>
    public SortedSet<int> Near(string word)
    {
        var found = new SortedSet<int>();
        foreach (var form in Forms(word))
        {
            if (_places.TryGetValue(form, out var places))
            {
                found.UnionWith(places);
            }
        }

        return found;
    }

    // The hashes of the beginning, whole and with one or two letters left out (one only where that leaves three).
    private static List<ulong> Forms(string word)
    {
        var length = Math.Min(word.Length, Beginning);
        var forms = new List<ulong>(30) { Hash(word, length, -1, -1) };
        for (var first = 0; first < length; first++)
        {
            forms.Add(Hash(word, length, first, -1));
            for (var second = first + 1; second < length && length > 4; second++)
            {
                forms.Add(Hash(word, length, first, second));
            }
        }

        return forms;
    }

    // FNV-1a.
    private static ulong Hash(string word, int length, int without, int alsoWithout)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < length; i++)
        {
            if (i != without && i != alsoWithout)
            {
                hash = unchecked((hash ^ word[i]) * 1099511628211UL);
            }
        }

        return hash;
    }
}
