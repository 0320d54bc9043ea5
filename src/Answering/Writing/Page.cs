using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Writing;

/// <summary>A reply while it is written: numbers the citations, one number for each sentence of the article.</summary>
internal sealed class Page(KnowledgePack pack)
{
    private readonly List<AnswerSentence> _sentences = [];
    private readonly List<Citation> _citations = [];

    public IReadOnlyList<AnswerSentence> Sentences => _sentences;

    public IReadOnlyList<Citation> Citations => _citations;

    /// <summary>Says what claims nothing of the article.</summary>
    public void Say(string text, SentenceLayout layout) => _sentences.Add(new AnswerSentence(text, [], layout));

    /// <summary>Claims, with the facts that prove it.</summary>
    public void Cite(string text, IEnumerable<Fact> facts, SentenceLayout layout) =>
        _sentences.Add(new AnswerSentence(text, [.. facts.Select(Position).Distinct().Order()], layout));

    private int Position(Fact fact)
    {
        var source = pack.SourcesById[fact.Source[0]];
        var known = _citations.FindIndex(c => c.Source.Id == source.Id);
        if (known >= 0)
        {
            return known + 1;
        }

        var section = pack.SectionsById[source.Section];
        _citations.Add(new Citation(_citations.Count + 1, fact, source, section, SourceLink.To(pack.Header, section, source)));
        return _citations.Count;
    }
}
