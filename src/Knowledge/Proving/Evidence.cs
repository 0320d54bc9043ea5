namespace HistoryBot.Knowledge.Proving;

/// <summary>What the article says at the sources of a pack.</summary>
internal sealed class Evidence(KnowledgePack pack, ArticleText article)
{
    private readonly Dictionary<string, ArticleSentence> byId = article.Sentences.ToDictionary(s => s.Id, StringComparer.Ordinal);

    private readonly ILookup<string, ArticleSentence> byHash = article.Sentences.ToLookup(s => s.Sha256, StringComparer.Ordinal);

    private readonly ILookup<string, Fact> byEvent =
        pack.Facts.Where(fact => fact.PartOf is not null).ToLookup(fact => fact.PartOf!, StringComparer.Ordinal);

    /// <summary>The article's sentence at a source's place, whatever its words; null where the place is gone.</summary>
    public ArticleSentence? At(string id) => byId.GetValueOrDefault(id);

    /// <summary>The sentence with exactly the source's words: at its place, else wherever it stands; null where it is gone.</summary>
    public ArticleSentence? Of(SourceSentence source) =>
        At(source.Id) is { } same && same.Sha256 == source.Sha256 ? same : byHash[source.Sha256].FirstOrDefault();

    /// <summary>The words of a fact's sources as the article has them now, each where it stands now.</summary>
    public string Of(Fact fact) => Text(fact.Source);

    /// <summary>The words of a sentence and of those that the facts of it cite beside it.</summary>
    public string OfSentence(string id) =>
        Text(pack.Facts.Where(fact => fact.Source[0] == id).SelectMany(fact => fact.Source).Prepend(id));

    /// <summary>The words of the sources of a fact and of all facts of its event.</summary>
    public string OfEvent(Fact fact) =>
        Text(fact.PartOf is null ? fact.Source : fact.Source.Concat(byEvent[fact.PartOf].SelectMany(other => other.Source)));

    private string Text(IEnumerable<string> sources) => string.Join(
        " \n",
        sources.Distinct(StringComparer.Ordinal).Select(id => Of(pack.SourcesById[id]) ?? At(id)).OfType<ArticleSentence>()
            .Select(sentence => ArticleSentence.Normalise(sentence.Text)));
}
