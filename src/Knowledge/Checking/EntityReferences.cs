using HistoryBot.Knowledge.Reading;

namespace HistoryBot.Knowledge.Checking;

/// <summary>Every spot of a pack that names an entity by its id.</summary>
internal static class EntityReferences
{
    public static IEnumerable<(string Text, Place Place)> In(WrittenPack pack) =>
    [
        .. pack.Entities.SelectMany(OfEntity),
        .. pack.Facts.SelectMany(OfFact),
        .. pack.Ambiguities.SelectMany(a => a.Each("means", a.Value.Means)),
        .. pack.Silences.SelectMany(s => s.Each("about", s.Value.About)),
        .. pack.Header is { } header ? OfHeader(header) : [],
    ];

    private static IEnumerable<(string Text, Place Place)> OfEntity(Written<Entity> entity) =>
    [
        .. entity.One("of", entity.Value.Of),
        .. entity.One("within", entity.Value.Within),
        .. entity.One("stands_for", entity.Value.StandsFor),
    ];

    private static IEnumerable<(string Text, Place Place)> OfFact(Written<Fact> fact) =>
    [
        .. fact.Each("who", fact.Value.Who),
        .. fact.Each("whom", fact.Value.Whom),
        .. fact.Each("where", fact.Value.Where),
        .. fact.Each("about", fact.Value.About),
        .. fact.One("part_of", fact.Value.PartOf),
        .. fact.One("voice/by", fact.Value.Voice?.By),
    ];

    private static IEnumerable<(string Text, Place Place)> OfHeader(Written<PackHeader> header) =>
        header.Value.FurtherReading.SelectMany((further, i) => header.Each($"further_reading/{i}/about", further.About));
}
