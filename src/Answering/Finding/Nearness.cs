using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>How near a fact lies to what was told last.</summary>
internal sealed class Nearness(PackIndex index)
{
    private const double SameSentence = 0.9, SameEvent = 0.8, SameParagraph = 0.5, SameNames = 0.3;

    /// <summary>True where the fact is of the same sentence or event as one of those told last.</summary>
    public bool IsNear(Fact fact, List<Fact> last) => Of(fact, last) >= SameEvent;

    /// <summary>True where the fact is at least of the same paragraph as one of those told last.</summary>
    public bool IsOfParagraph(Fact fact, List<Fact> last) => Of(fact, last) >= SameParagraph;

    /// <summary>
    /// What the conversation adds to a fact's score: a pronoun, "and …" or a question that names next to nothing speaks of what was told last. Null where
    /// nothing was told.
    /// </summary>
    public Func<Fact, double>? Context(Question question, ConversationMemory memory)
    {
        if (memory.Facts.Count == 0)
        {
            return null;
        }

        var context = index.Weights.Context;
        var strength = question.FollowUps.Count > 0 ? context : question.Units.Count <= 2 ? context / 2 : context / 4;
        var last = index.FactsOf(memory.Facts);
        return fact => strength * Of(fact, last);
    }

    // From 0, nothing in common, to 1, told last itself.
    private double Of(Fact fact, List<Fact> last) => last.Max(l =>
        l.Id == fact.Id ? 1
        : l.Sentence == fact.Sentence ? SameSentence
        : l.PartOf is not null && l.PartOf == fact.PartOf ? SameEvent
        : index.Paragraph(l) == index.Paragraph(fact) ? SameParagraph
        : l.Entities.Intersect(fact.Entities).Any() ? SameNames
        : 0);
}
