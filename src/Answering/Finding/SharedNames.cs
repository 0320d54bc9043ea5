using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Names that several bear.</summary>
internal sealed class SharedNames(PackIndex index)
{
    /// <summary>The one of several that is part of what was told last, or else that belongs to it; null where that does not single one out.</summary>
    public string? Meant(Ambiguous several, ConversationMemory memory)
    {
        var told = index.FactsOf(memory.Facts).SelectMany(f => f.PartOf is { } whole ? f.Entities.Append(whole) : f.Entities).ToHashSet(StringComparer.Ordinal);
        return several.Means.Where(e => told.Contains(e.Id)).Select(e => e.Id).ToList() is { Count: > 0 } named ? (named is [var one] ? one : null)
            : several.Means.Where(e => e.Of is { } of && told.Contains(of)).Select(e => e.Id).ToList() is [var theirs] ? theirs : null;
    }
}
