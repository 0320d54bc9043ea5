using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary><see cref="Rules.NameOnce"/>: names and aliases, without regard to case. An entity may repeat its own name.</summary>
internal static class NamesOnce
{
    public static IEnumerable<Problem> Check(WrittenPack pack)
    {
        var ambiguous = pack.Ambiguities.SelectMany(a => a.Value.Terms).Select(Folded.Text).ToHashSet(StringComparer.Ordinal);
        return
            from name in pack.Entities.SelectMany(Names).GroupBy(n => Folded.Text(n.Text), StringComparer.Ordinal)
            where !ambiguous.Contains(name.Key)
            let first = name.First()
            from other in name.Where(n => n.Entity != first.Entity).DistinctBy(n => n.Entity)
            select other.Place.Problem(
                Rules.NameOnce,
                $"“{other.Text}” also means “{first.Entity}” ({first.Place.File}:{first.Place.Line})",
                "leave it to one of them, or add it to the terms of an ambiguity");
    }

    private static IEnumerable<(string Text, Place Place, string Entity)> Names(Written<Entity> entity) =>
        entity.One("name", entity.Value.Name)
            .Concat(entity.Each("aliases", entity.Value.Aliases))
            .Select(name => (name.Text, name.Place, entity.Value.Id));
}
