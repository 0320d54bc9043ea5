using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Names that several bear.</summary>
internal sealed class SharedNames(PackIndex index)
{
    /// <summary>The question back, for a shared name that nothing else in the question decides; null for none.</summary>
    public Ambiguous? Ask(Question question)
    {
        var named = question.Units.SelectMany(u => u.Entities).ToHashSet(StringComparer.Ordinal);
        // "The embassies of each": of all that bear the name.
        foreach (var unit in question.Tokens.Any(t => t.Text is "each" or "both") ? [] : question.Units)
        {
            var means = unit.Entities.ToList();
            if (means.Count > 1 && question.Intent is not (Intent.List or Intent.HowMany)
                && means.Count(id => index.Pack.EntitiesById[id].Of is { } of && named.Contains(of)) < 2
                && question.Units.All(u => ReferenceEquals(u, unit) || index.Weight(u) < 0.8))
            {
                var ambiguity = index.Pack.Ambiguities.FirstOrDefault(a => a.Means.Count == means.Count && a.Means.All(means.Contains));
                return new Ambiguous(
                    ambiguity?.Ask ?? Phrases.Fill(index.Pack, "which_one", ("name", unit.Text)),
                    [.. (ambiguity?.Means ?? means).Select(id => index.Pack.EntitiesById[id])],
                    [$"“{unit.Text}” means several"]);
            }
        }

        return null;
    }

    /// <summary>The one of several that is part of what was told last, or else that belongs to it; null where that does not single one out.</summary>
    public string? Meant(Ambiguous several, ConversationMemory memory)
    {
        var told = index.FactsOf(memory.Facts).SelectMany(f => f.PartOf is { } whole ? f.Entities.Append(whole) : f.Entities).ToHashSet(StringComparer.Ordinal);
        return several.Means.Where(e => told.Contains(e.Id)).Select(e => e.Id).ToList() is { Count: > 0 } named ? (named is [var one] ? one : null)
            : several.Means.Where(e => e.Of is { } of && told.Contains(of)).Select(e => e.Id).ToList() is [var theirs] ? theirs : null;
    }
}
