using System.Collections.Frozen;

namespace HistoryBot.Answering.Index;

/// <summary>Finds the word of the pack that a mistyped word was meant to be.</summary>
internal sealed class Speller
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _preferred;
    private readonly FrozenDictionary<int, string[]> _byLength;

    /// <param name="words">All known stems.</param>
    /// <param name="preferred">Those that win where two are equally near: names and words with synonyms.</param>
    public Speller(IEnumerable<string> words, IEnumerable<string> preferred)
    {
        _preferred = preferred.ToFrozenSet(StringComparer.Ordinal);
        _words = words.ToFrozenSet(StringComparer.Ordinal);
        _byLength = _words.Where(w => w.Length >= 4 && char.IsLetter(w[0])).GroupBy(w => w.Length).ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray());
    }

    public bool Knows(string stem) => _words.Contains(stem);

    /// <summary>
    /// The nearest known word, or null. One edit is allowed from four letters on, two from seven; the first letter must agree
    /// (or be the one typed second); where two words are equally near, neither is taken.
    /// </summary>
    public string? Correct(string stem)
    {
        if (stem.Length < 4 || stem.Length > 24 || !char.IsLetter(stem[0]))
        {
            return null;
        }

        var limit = stem.Length >= 7 ? 2 : 1;
        string? best = null;
        var bestDistance = (limit * 4) + 1;
        var tie = false;
        for (var length = stem.Length - limit; length <= stem.Length + limit; length++)
        {
            foreach (var word in _byLength.GetValueOrDefault(length, []))
            {
                if (word[0] != stem[0] && !(word.Length > 1 && word[0] == stem[1] && word[1] == stem[0]))
                {
                    continue;
                }

                var distance = Cost(stem, word, limit);
                if (distance < bestDistance)
                {
                    (best, bestDistance, tie) = (word, distance, false);
                }
                else if (distance == bestDistance && best is not null)
                {
                    tie = true;
                }
            }
        }

        return tie ? null : best;
    }

    // In quarters of an edit: a doubled or undoubled letter is the likeliest slip, and names beat other words.
    private int Cost(string typed, string word, int limit)
    {
        var edits = EditDistance.Between(typed, word, limit);
        if (edits > limit)
        {
            return int.MaxValue;
        }

        return (edits * 4) - (Undoubled(typed) == Undoubled(word) ? 2 : 0) - (_preferred.Contains(word) ? 1 : 0);
    }

    private static string Undoubled(string word) => string.Concat(word.Where((c, i) => i == 0 || c != word[i - 1]));
}
