using System.Collections.Frozen;
using System.Text;
using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Index;

/// <summary>
/// Finds the word that a mistyped word was meant to be, by cost of the slips and, for names, by sound. Every look-up goes through an
/// index; where two words of different meaning are about equally near, neither is taken.
/// </summary>
internal sealed class Speller
{
    // Hundredths of an edit.
    private const int SameSound = 70;
    private const int Unlike = 300;

    // What may be wrong in a common word that sounds the same.
    private const int HeardLimit = 110;

    // Shorter words are heard like too many others.
    private const int LeastHeard = 5;
    private const int SameConsonants = 60;
    private const int NewFirstLetter = 30;
    private const int AlmostSame = 30;
    private const int NamesGoFirst = 10;
    private const int Clear = 10;
    private const int ClearAmongNames = 20;

    // By how much worse a word may be that makes a known phrase.
    private const int Fitting = 25;

    private readonly FrozenSet<string> _stems;
    private readonly FrozenSet<string> _own;
    private readonly IReadOnlyList<KnownWord> _words;
    private readonly FrozenDictionary<string, KnownWord> _byText;
    private readonly DeletionIndex _near;
    private readonly FrozenDictionary<string, int[]> _bySound;
    private readonly FrozenDictionary<string, int[]> _byWordSound;
    private readonly FrozenDictionary<string, int[]> _byConsonants;

    /// <param name="stems">All known stems.</param>
    /// <param name="words">What a mistyped word can be mended to.</param>
    public Speller(IEnumerable<string> stems, IReadOnlyList<KnownWord> words)
    {
        _stems = stems.ToFrozenSet(StringComparer.Ordinal);
        _words = words;
        _own = words.Select(w => Stemmer.Stem(w.Text)).ToFrozenSet(StringComparer.Ordinal);
        _byText = words.ToFrozenDictionary(w => w.Text, StringComparer.Ordinal);
        _near = new DeletionIndex(words.Select(w => w.Text));
        _bySound = Places(w => w.Name && w.Text.Length >= 5, SoundKey.Of);
        _byWordSound = Places(w => !w.Name && w.Text.Length >= LeastHeard && EnglishWords.Contains(w.Text), Heard);
        _byConsonants = Places(w => w.Text.Length >= 4, SoundKey.Consonants);
    }

    /// <summary>True for a stem that the pack has.</summary>
    public bool Knows(string stem) => _stems.Contains(stem);

    /// <summary>True for the stem of a word that others can be mended to; false for what only listed questions have, people's slips among it.</summary>
    public bool IsSure(string stem) => _own.Contains(stem);

    /// <summary>The known word that is written so; null for any other.</summary>
    public KnownWord? Find(string text) => _byText.GetValueOrDefault(text);

    /// <summary>The word that was meant, or null.</summary>
    /// <param name="typed">Lower case; looked at from three to 24 letters.</param>
    /// <param name="asName">True where a capital says that it is a name: words that are none must then be almost the same.</param>
    /// <param name="fits">True for a word that makes a known phrase with those beside it: of words about equally near it is meant.</param>
    public string? Correct(string typed, bool asName, Func<string, bool> fits)
    {
        if (typed.Length is < 3 or > EditDistance.Longest || !typed.All(char.IsAsciiLetterLower))
        {
            return null;
        }

        // "Whennn": nobody writes a letter three times by mistake.
        var single = Squeezed(typed, 1);
        typed = _byText.ContainsKey(single) ? single : Squeezed(typed, 2);
        if (_byText.ContainsKey(typed))
        {
            return typed;
        }

        var candidates = typed.Length >= 4 ? _near.Near(typed) : [];
        var sound = _bySound.GetValueOrDefault(SoundKey.Of(typed), []);
        var consonants = SoundKey.IsWithoutVowels(typed) ? _byConsonants.GetValueOrDefault(SoundKey.Consonants(typed), []) : [];
        candidates.UnionWith(typed.Length >= 4 ? sound : []);
        candidates.UnionWith(consonants);
        var costs = candidates.Select(place =>
            (Word: _words[place], Cost: Cost(typed, _words[place], asName, sound.Contains(place), consonants.Contains(place))))
            .Where(c => c.Cost < int.MaxValue).ToList();
        return costs.Count > 0 || asName ? Nearest(costs, fits)
            : Nearest(Alike(typed).Select(place => (_words[place], EditDistance.Between(typed, _words[place].Text, Unlike))), fits);
    }

    // Common words that are heard the same and written nearly so.
    private IEnumerable<int> Alike(string typed) =>
        typed.Length < LeastHeard ? []
            : _byWordSound.GetValueOrDefault(Heard(typed), [])
                .Where(place => _words[place].Text[0] == typed[0] && EditDistance.Between(typed, _words[place].Text, Unlike) <= HeardLimit);

    // An e at the end is not heard.
    private static string Heard(string word) => SoundKey.Of(word.TrimEnd('e'));

    // Runs of three and more letters cut to so many.
    private static string Squeezed(string word, int letters)
    {
        var squeezed = new StringBuilder(word.Length);
        for (int i = 0, end; i < word.Length; i = end)
        {
            for (end = i + 1; end < word.Length && word[end] == word[i];)
            {
                end++;
            }

            squeezed.Append(word[i], end - i >= 3 ? letters : end - i);
        }

        return squeezed.ToString();
    }

    // A second meaning about as near makes it a guess, and guesses are not made.
    private static string? Nearest(IEnumerable<(KnownWord Word, int Cost)> candidates, Func<string, bool> fits)
    {
        var ranked = candidates.OrderBy(c => c.Cost).ToList();
        if (ranked.Count == 0)
        {
            return null;
        }

        if (ranked.FindAll(c => c.Cost - ranked[0].Cost <= Fitting && fits(c.Word.Text)) is [var fitting, ..]
            && !ranked.Exists(c => c.Cost == ranked[0].Cost && fits(c.Word.Text) && c != fitting))
        {
            return fitting.Word.Text;
        }

        var best = ranked[0];
        var rival = ranked.Find(c => !c.Word.MeansSameAs(best.Word));
        var distance = rival.Word is { Name: true } && best.Word.Name ? ClearAmongNames : Clear;
        return rival.Word is not null && rival.Cost - best.Cost < distance ? null : best.Word.Text;
    }

    private static int Cost(string typed, KnownWord word, bool asName, bool sound, bool consonants)
    {
        var limit = asName && !word.Name ? AlmostSame : Limit(typed.Length + word.Text.Length);
        var cost = First(typed, word.Text) is { } first ? EditDistance.Between(typed, word.Text, limit) + first : int.MaxValue;
        // Of two names that sound alike the one that is written more alike is meant.
        cost = sound ? Math.Min(cost, SameSound + (EditDistance.Between(typed, word.Text, Unlike) / 5)) : cost;
        cost = consonants ? Math.Min(cost, SameConsonants) : cost;
        return cost > limit && !sound && !consonants ? int.MaxValue : cost - (word.Name ? NamesGoFirst : 0);
    }

    // What may be wrong in a word, by the letters of both together: a short one has nearly to be right.
    private static int Limit(int letters) => letters switch
    {
        <= 7 => 45,
        <= 9 => 65,
        <= 11 => 80,
        <= 13 => 110,
        <= 17 => 160,
        _ => 210,
    };

    // The first letter is rarely wrong; null where it cannot be.
    private static int? First(string typed, string word) =>
        LetterCosts.SoundsAlike(typed[0], word[0]) || (typed[0] == word[1] && typed[1] == word[0]) ? 0
        : word.Length >= 7 ? NewFirstLetter
        : null;

    private FrozenDictionary<string, int[]> Places(Func<KnownWord, bool> which, Func<string, string> key) =>
        Enumerable.Range(0, _words.Count).Where(place => which(_words[place])).Select(place => (Key: key(_words[place].Text), place))
            .Where(p => p.Key.Length >= 3).GroupBy(p => p.Key, p => p.place, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
}
