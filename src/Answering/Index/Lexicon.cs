using System.Collections.Frozen;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>
/// Maps words and phrases to terms. A term is an entity (<c>@id</c>), a concept (<c>#id</c>) or the stem of a word that belongs to neither.
/// Built once from a pack; safe to share.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<string>> _phrases = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> _stop;
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

    public Lexicon(KnowledgePack pack)
    {
        _stop = pack.Vocabulary.Stop.Select(w => w.Replace("'", "", StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        foreach (var concept in pack.Concepts)
        {
            AddAll(concept.Words, "#" + concept.Id);
        }

        foreach (var entity in pack.Entities)
        {
            AddAll(entity.Aliases.Append(entity.Name), "@" + entity.Id);
        }

        foreach (var ambiguity in pack.Ambiguities)
        {
            foreach (var id in ambiguity.Means)
            {
                AddAll(ambiguity.Terms, "@" + id);
            }
        }

        AddDescriptions(pack);
        foreach (var words in _phrases.Keys.Select(k => k.Split(' ')))
        {
            _longest[words[0]] = Math.Max(_longest.GetValueOrDefault(words[0]), words.Length);
        }
    }

    /// <summary>Stems of all words that stand in the lexicon.</summary>
    public IEnumerable<string> Words => _phrases.Keys.SelectMany(k => k.Split(' ')).Distinct(StringComparer.Ordinal);

    /// <summary>True for words that carry no content.</summary>
    public bool IsStop(string word) => _stop.Contains(word);

    /// <summary>The longest phrase that begins at <paramref name="start"/>, or length 0.</summary>
    public (int Length, IReadOnlyList<string> Terms) Longest(IReadOnlyList<string> stems, int start)
    {
        for (var length = Math.Min(_longest.GetValueOrDefault(stems[start]), stems.Count - start); length > 0; length--)
        {
            var key = length == 1 ? stems[start] : string.Join(' ', stems.Skip(start).Take(length));
            if (_phrases.TryGetValue(key, out var terms))
            {
                return (length, terms);
            }
        }

        return (0, []);
    }

    /// <summary>What just these words mean; empty for nothing.</summary>
    public IReadOnlyList<string> Exactly(IReadOnlyList<string> stems, int start, int length) =>
        _phrases.TryGetValue(string.Join(' ', stems.Skip(start).Take(length)), out var terms) ? terms : [];

    /// <summary>The terms of one word alone; its stem where it is in no phrase.</summary>
    public IReadOnlyList<string> Single(string stem) => _phrases.TryGetValue(stem, out var terms) ? [.. terms, stem] : [stem];

    // "the Ruritanian president", "ambassador of X": what an entity is, joined with the names of what it serves.
    private void AddDescriptions(KnowledgePack pack)
    {
        foreach (var entity in pack.Entities.Where(e => e.Is.Count > 0))
        {
            AddAll(entity.Is, "@" + entity.Id);
            if (entity.Of is not null && pack.EntitiesById.TryGetValue(entity.Of, out var of))
            {
                foreach (var name in of.Aliases.Append(of.Name))
                {
                    AddAll(entity.Is.SelectMany(i => new[] { $"{name} {i}", $"{i} of {name}", $"{i} to {name}" }.Take(2)), "@" + entity.Id);
                }
            }
        }
    }

    private void AddAll(IEnumerable<string> words, string term)
    {
        foreach (var word in words)
        {
            var tokens = Tokeniser.Read(word);
            while (tokens.Count > 1 && tokens[0].Text is "the" or "a")
            {
                tokens.RemoveAt(0);
            }

            if (tokens.Count == 0 || (tokens.Count == 1 && _stop.Contains(tokens[0].Text) && !tokens[0].Capital))
            {
                continue;
            }

            var key = string.Join(' ', tokens.Select(t => Stemmer.Stem(t.Text)));
            if (!_phrases.TryGetValue(key, out var terms))
            {
                _phrases[key] = terms = [];
            }

            if (!terms.Contains(term))
            {
                terms.Add(term);
            }
        }
    }
}
