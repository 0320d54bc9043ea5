using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Knowledge;

/// <summary>The file that an entity is kept in.</summary>
public enum EntityGroup
{
    /// <summary>people.yaml.</summary>
    Person,

    /// <summary>places.yaml.</summary>
    Place,

    /// <summary>organisations.yaml: also armed forces, peoples and groups.</summary>
    Organisation,

    /// <summary>events.yaml: also periods, documents and things.</summary>
    Event,
}

/// <summary>Somebody or something that the article speaks of.</summary>
/// <param name="Id">Kebab-case, unique over all groups, never reused.</param>
/// <param name="Group">The file it stands in.</param>
/// <param name="Kind">Finer kind inside the group ("country", "city", "period", "document"); empty for people.</param>
/// <param name="Name">As told in replies.</param>
/// <param name="Aliases">Other names and spellings that mean only this entity.</param>
/// <param name="Is">Words for what it is ("president", "embassy"), which several entities may share.</param>
/// <param name="Of">Id of the country or body that it belongs to or serves.</param>
/// <param name="Within">Id of the place that holds it.</param>
/// <param name="StandsFor">Id of the country that its name often means.</param>
/// <param name="When">Its date; null where the article gives none.</param>
/// <param name="Undated">What the article leaves open about its date; null where nothing.</param>
/// <param name="About">Short phrase, from the article, that tells which one it is.</param>
public sealed record Entity(
    string Id,
    EntityGroup Group,
    string Kind,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Is,
    string? Of,
    string? Within,
    string? StandsFor,
    EdtfDate? When,
    string? Undated,
    string About)
{
    /// <summary>That the article does not name it, as a sentence for the reader; null where it does.</summary>
    public string? Unnamed { get; init; }

    /// <summary>ISO 3166-1 numeric code of a country that a map can outline, three digits; null for everything else.</summary>
    public string? Iso { get; init; }

    /// <summary>Where a town lies on a map; null where it is not marked on one.</summary>
    public GeoPoint? At { get; init; }
}
