using HistoryBot.Answering;
using HistoryBot.Bot.Pictures.Maps;
using HistoryBot.Knowledge;

namespace HistoryBot.Bot.Pictures;

/// <summary>
/// Picture ↔ path. The path says all that is drawn, so that every instance draws the same, also after a restart, and nothing is kept:
/// <c>/pictures/{fingerprint}/{timeline|map}/{code}.png</c>.
/// </summary>
internal sealed class PictureAddress(KnowledgePack pack)
{
    private const int MostEntries = 12;
    private const int MostPlaces = 40;
    private const int LastPosition = 99;

    private readonly string _fingerprint = PackFingerprint.Of(pack);
    private readonly Dictionary<string, int> _facts = Numbers(pack.Facts.Select(f => f.Id));
    private readonly Dictionary<string, int> _entities = Numbers(pack.Entities.Select(e => e.Id));

    /// <summary>The path, from the root of the server; null for what cannot be drawn legibly.</summary>
    public string? PathOf(Picture picture) => picture switch
    {
        TimelinePicture { Entries.Count: <= MostEntries } timeline => Path("timeline", timeline.Entries.SelectMany(e => new[] { _facts[e.Fact.Id], e.Position })),
        MapPicture map when map.Countries.Any(c => Outlines.ByCode.ContainsKey(c.Iso!)) && map.Countries.Count + map.Towns.Count <= MostPlaces =>
            Path("map", map.Countries.Concat(map.Towns).Select(e => _entities[e.Id])),
        _ => null,
    };

    /// <summary>The picture, without its alternative; null for a path that <see cref="PathOf"/> does not give.</summary>
    public Picture? Read(string fingerprint, string kind, string code) =>
        fingerprint != _fingerprint || PictureCode.Read(code) is not { Count: > 0 } numbers ? null
        : kind == "timeline" ? Timeline(numbers)
        : kind == "map" ? Map(numbers)
        : null;

    private static Dictionary<string, int> Numbers(IEnumerable<string> ids) =>
        ids.Select((id, number) => (id, number)).ToDictionary(p => p.id, p => p.number, StringComparer.Ordinal);

    private string Path(string kind, IEnumerable<int> numbers) => $"/pictures/{_fingerprint}/{kind}/{PictureCode.Write(numbers)}.png";

    private TimelinePicture? Timeline(IReadOnlyList<int> numbers)
    {
        var entries = numbers.Chunk(2).ToList();
        var good = entries.Count <= MostEntries
            && entries.TrueForAll(e => e.Length == 2 && e[0] < pack.Facts.Count && e[1] is > 0 and <= LastPosition && pack.Facts[e[0]].When is not null)
            && entries.DistinctBy(e => e[0]).Count() == entries.Count;
        return good ? new TimelinePicture([.. entries.Select(e => new TimelineEntry(pack.Facts[e[0]], e[1]))], "") : null;
    }

    private MapPicture? Map(IReadOnlyList<int> numbers)
    {
        if (numbers.Count > MostPlaces || numbers.Distinct().Count() < numbers.Count || numbers.Any(n => n >= pack.Entities.Count))
        {
            return null;
        }

        var places = numbers.Select(n => pack.Entities[n]).ToList();
        var (countries, towns) = (places.FindAll(p => p.Iso is { } iso && Outlines.ByCode.ContainsKey(iso)), places.FindAll(p => p.At is not null));
        return countries.Count > 0 && countries.Count + towns.Count == places.Count ? new MapPicture(countries, towns, "") : null;
    }
}
