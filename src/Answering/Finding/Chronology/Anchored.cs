using HistoryBot.Answering.Index;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>What is found of several dated things.</summary>
internal static class Anchored
{
    /// <summary>The sentence with the facts behind it, and both sides of a contradiction where one of the dates is part of it.</summary>
    public static Found Tell(PackIndex index, string said, IReadOnlyList<Anchor> of, string reason)
    {
        var conflict = of.Select(a => a.Conflict).FirstOrDefault(c => c is not null);
        var facts = of.Select(a => a.Fact).OfType<Fact>().ToList();
        return new Found(said, [.. facts.Concat(conflict is null ? [] : index.FactsOf(conflict.Facts)).DistinctBy(f => f.Id)], [], conflict,
            [reason]) { InOrder = true };
    }
}
