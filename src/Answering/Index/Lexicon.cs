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
    private readonly PhraseTree _phrases = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string[]> _single;
    private readonly FrozenSet<string> _stop;

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
        _single = _words.Where(w => _phrases.Exactly([w]).Count > 0).ToFrozenDictionary(w => w, w => (string[])[.. _phrases.Exactly([w]), w], StringComparer.Ordinal);
    }

    /// <summary>Stems of all words that stand in the lexicon.</summary>
    public IEnumerable<string> Words => _words;

    /// <summary>True for words that carry no content.</summary>
    public bool IsStop(string word) => _stop.Contains(word);

    /// <summary>The longest phrase that begins at <paramref name="start"/>, or length 0.</summary>
    public (int Length, IReadOnlyList<string> Terms) Longest(IReadOnlyList<string> stems, int start) => _phrases.Longest(stems, start, stem => stem);

    /// <summary>What just these words mean; empty for nothing.</summary>
    public IReadOnlyList<string> Exactly(IReadOnlyList<string> stems, int start, int length) => _phrases.Exactly(stems.Skip(start).Take(length));

    /// <summary>The terms of one word alone; its stem where it is in no phrase.</summary>
    public IReadOnlyList<string> Single(string stem) => _single.TryGetValue(stem, out var terms) ? terms : [stem];

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

            var stems = tokens.ConvertAll(t => Stemmer.Stem(t.Text));
            _words.UnionWith(stems);
            _phrases.Add(stems, term);
        }
    }
}
