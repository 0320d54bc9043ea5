namespace HistoryBot.Answering.Index;

/// <summary>
/// Finds words within two edits without comparing with all: two words are near only where they become equal by leaving out
/// letters of their beginnings (the symmetric-delete method). Holds hashes, so what it finds must still be compared.
/// </summary>
internal sealed class DeletionIndex
{
    // Letters of a word that are looked at; enough to tell words apart, few enough to keep the forms of each below thirty.
    private const int Beginning = 7;

    // All forms in ascending order, and of each the place of its word.
    private readonly ulong[] _forms;
    private readonly int[] _places;

    public DeletionIndex(IEnumerable<string> words)
    {
        var forms = words.SelectMany((word, place) => Forms(word).Select(form => (Form: form, Place: place))).ToArray();
        (_forms, _places) = (Array.ConvertAll(forms, f => f.Form), Array.ConvertAll(forms, f => f.Place));
        Array.Sort(_forms, _places);
    }

    /// <summary>Places of words that may be near, in their order.</summary>
    public SortedSet<int> Near(string word)
    {
        var found = new SortedSet<int>();
        foreach (var form in Forms(word))
        {
            var at = Array.BinarySearch(_forms, form);
            while (at > 0 && _forms[at - 1] == form)
            {
                at--;
            }

            for (; at >= 0 && at < _forms.Length && _forms[at] == form; at++)
            {
                found.Add(_places[at]);
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
