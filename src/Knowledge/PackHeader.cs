namespace HistoryBot.Knowledge;

/// <summary>Which article the pack was derived from.</summary>
/// <param name="Title">The article's title.</param>
/// <param name="Address">Absolute address of the article, without fragment.</param>
/// <param name="Language">BCP 47 tag of the article and of the pack.</param>
/// <param name="Licence">Name of the licence that the pack is under.</param>
/// <param name="Attribution">Sentence that the licence asks for.</param>
/// <param name="Snapshot">ISO 8601 day on which the article was read.</param>
/// <param name="Sections">In the article's order.</param>
/// <param name="FurtherReading">The article's own "See also".</param>
public sealed record PackHeader(
    string Title,
    string Address,
    string Language,
    string Licence,
    string Attribution,
    string Snapshot,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<FurtherReading> FurtherReading);

/// <summary>A section of the article.</summary>
/// <param name="Id">Prefix of the ids of its sentences.</param>
/// <param name="Title">As in the article; "Lead" for what stands before the first heading.</param>
/// <param name="Anchor">Fragment of the heading on the page, not percent-encoded; empty for the lead.</param>
public sealed record Section(string Id, string Title, string Anchor);

/// <summary>Another article that this one points to.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its absolute address.</param>
/// <param name="About">Ids of the entities with which it is offered.</param>
public sealed record FurtherReading(string Title, string Address, IReadOnlyList<string> About);
