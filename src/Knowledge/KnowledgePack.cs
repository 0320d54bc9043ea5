using System.Collections.Frozen;

namespace HistoryBot.Knowledge;

/// <summary>Everything the bot knows about one article, read once and never changed. Safe to share between threads.</summary>
/// <param name="Header">Title, address, licence and sections of the article.</param>
/// <param name="Sources">The article's sentences in reading order; their text is not kept, only place, hash and outer words.</param>
/// <param name="Entities">People, places, organisations and events in file order; ids are unique over all kinds.</param>
/// <param name="Facts">In the article's order.</param>
/// <param name="Conflicts">Places where the article contradicts itself.</param>
/// <param name="Ambiguities">Names that mean more than one entity.</param>
/// <param name="Silences">What readers ask and the article does not say.</param>
/// <param name="Concepts">Groups of words that mean the same; a word or phrase belongs to one group at most.</param>
/// <param name="Vocabulary">Question words, courtesy and small talk.</param>
/// <param name="Phrases">Sentence frames of replies by name, with <c>{placeholders}</c>.</param>
public sealed record KnowledgePack(
    PackHeader Header,
    IReadOnlyList<SourceSentence> Sources,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<Ambiguity> Ambiguities,
    IReadOnlyList<Silence> Silences,
    IReadOnlyList<Concept> Concepts,
    Vocabulary Vocabulary,
    IReadOnlyDictionary<string, string> Phrases)
{
    /// <summary>Sentences of the article retold whole, by id; empty, or without some, where nobody wrote them.</summary>
    public IReadOnlyDictionary<string, string> Paraphrases { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Facts by id.</summary>
    public FrozenDictionary<string, Fact> FactsById { get; } = Facts.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);

    /// <summary>Entities by id.</summary>
    public FrozenDictionary<string, Entity> EntitiesById { get; } = Entities.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);

    /// <summary>Source sentences by id (<c>section.paragraph.sentence</c>).</summary>
    public FrozenDictionary<string, SourceSentence> SourcesById { get; } = Sources.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);

    /// <summary>Sections by id.</summary>
    public FrozenDictionary<string, Section> SectionsById { get; } = Header.Sections.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
}
