namespace HistoryBot.Knowledge.Reading;

/// <summary>All that the files of a pack hold, right or wrong, with places.</summary>
/// <param name="Header">Null where <c>pack.yaml</c> could not be read.</param>
/// <param name="Sources">In file order.</param>
/// <param name="Entities">People, places, organisations, events.</param>
/// <param name="Facts">By the order of the sections, then in file order.</param>
/// <param name="Vocabulary">Empty maps and lists where the file is not there.</param>
/// <param name="Paraphrases">Null where the file is not there.</param>
/// <param name="Unread">Files that are there and could not be read; what they hold is not to be missed elsewhere.</param>
internal sealed record WrittenPack(
    Written<PackHeader>? Header,
    IReadOnlyList<Written<SourceSentence>> Sources,
    IReadOnlyList<Written<Entity>> Entities,
    IReadOnlyList<Written<Fact>> Facts,
    IReadOnlyList<Written<Conflict>> Conflicts,
    IReadOnlyList<Written<Ambiguity>> Ambiguities,
    IReadOnlyList<Written<Silence>> Silences,
    IReadOnlyList<Written<Concept>> Concepts,
    Vocabulary Vocabulary,
    IReadOnlyDictionary<string, string> Phrases,
    Written<IReadOnlyDictionary<string, string>>? Paraphrases,
    IReadOnlySet<string> Unread)
{
    /// <summary>The pack, once no rule is broken; <see cref="Header"/> is there then.</summary>
    public KnowledgePack ToPack() => new(
        Header!.Value,
        Values(Sources),
        Values(Entities),
        Values(Facts),
        Values(Conflicts),
        Values(Ambiguities),
        Values(Silences),
        Values(Concepts),
        Vocabulary,
        Phrases)
    {
        Paraphrases = Paraphrases?.Value ?? new Dictionary<string, string>(),
    };

    private static List<T> Values<T>(IReadOnlyList<Written<T>> parts) => [.. parts.Select(part => part.Value)];
}
