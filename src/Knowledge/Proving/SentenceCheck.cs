using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Proving;

/// <summary><see cref="Rules.SentenceStands"/> and <see cref="Rules.SentenceListed"/>.</summary>
internal static class SentenceCheck
{
    private const string WriteAnew = "write sources.yaml anew and mend the facts that cite it";

    public static IEnumerable<VerificationFault> Faults(KnowledgePack pack, ArticleText article, Evidence evidence)
    {
        var facts = pack.Facts.SelectMany(fact => fact.Source.Select(id => (id, fact.Id))).ToLookup(pair => pair.id, pair => pair.Id);
        return pack.Sources
            .Where(source => evidence.Of(source)?.Id != source.Id)
            .Select(source => new VerificationFault(Rules.SentenceStands, source.Id, [.. facts[source.Id]], What(source, evidence), WriteAnew))
            .Concat(NotListed(pack, article, evidence));
    }

    private static string What(SourceSentence source, Evidence evidence) => (evidence.Of(source), evidence.At(source.Id)) switch
    {
        ({ } elsewhere, _) => $"the sentence “{source.First} …” stands at {elsewhere.Id} now",
        (null, { } now) => $"the sentence “{source.First} …” has changed; there stands now “{now.Text}”",
        _ => $"the sentence “{source.First} …” is gone",
    };

    // A changed sentence is told once, as the source that does not stand any more.
    private static IEnumerable<VerificationFault> NotListed(KnowledgePack pack, ArticleText article, Evidence evidence)
    {
        var hashes = pack.Sources.Select(source => source.Sha256).ToHashSet(StringComparer.Ordinal);
        return article.Sentences
            .Where(sentence => !hashes.Contains(sentence.Sha256))
            .Where(sentence => pack.SourcesById.GetValueOrDefault(sentence.Id) is not { } source || evidence.Of(source) is not null)
            .Select(sentence => new VerificationFault(
                Rules.SentenceListed,
                sentence.Id,
                [],
                $"sources.yaml does not have “{sentence.Text}”",
                "write sources.yaml anew and add a fact"));
    }
}
