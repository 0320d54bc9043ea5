using HistoryBot.Answering.Index;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Narrows shared names ("the embassy") by the other names of the question ("of X", "in Y").</summary>
internal static class Disambiguation
{
    public static List<Unit> Narrow(List<Unit> units, KnowledgePack pack) =>
        [.. units.Select(u => u.Entities.Skip(1).Any() ? Narrow(u, Named(units, u), pack) : u)];

    // "The Ruritanian police in the embassy": whose police it is does not tell whose embassy.
    private static HashSet<string> Named(List<Unit> units, Unit shared) =>
        units.Where((u, i) => i + 1 == units.Count || units[i + 1] == shared || units[i + 1].Start != u.End || u.Start == u.End || !units[i + 1].Entities.Any())
            .Select(u => u.Entities.ToList()).Where(e => e.Count == 1).Select(e => e[0]).ToHashSet(StringComparer.Ordinal);

    private static Unit Narrow(Unit unit, HashSet<string> named, KnowledgePack pack)
    {
        var entities = unit.Entities.ToList();
        if (entities.Count < 2)
        {
            return unit;
        }

        var scored = entities.Select(id => (Id: id, Score: Links(id, named, pack))).ToList();
        var best = scored.Max(s => s.Score);
        var kept = scored.Where(s => s.Score == best).Select(s => "@" + s.Id).ToHashSet(StringComparer.Ordinal);
        return best == 0 || kept.Count == entities.Count ? unit : unit with { Terms = [.. unit.Terms.Where(t => t[0] != '@' || kept.Contains(t))] };
    }

    private static int Links(string id, HashSet<string> named, KnowledgePack pack)
    {
        var entity = pack.EntitiesById[id];
        var links = entity.Of is { } of && named.Contains(of) ? 2 : 0;
        for (var place = entity.Within; place is not null; place = pack.EntitiesById[place].Within)
        {
            links += named.Contains(place) ? 1 : 0;
        }

        return links;
    }
}
