using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Lists that are meant where only one of the things listed is asked for in the likest words.</summary>
internal sealed class WholeLists(PackIndex index)
{
    private static readonly string[] Everything = ["everything", "all", "things", "stuff"];

    /// <summary>The list to be told instead of the best candidate; null where that is what is meant.</summary>
    public Candidate? Instead(Question question, List<Candidate> ranked) => OfEach(question, ranked) ?? Fuller(question, ranked);

    /// <summary>"All flags of the two": a list that is asked for in these words is more than what there is on one of them.</summary>
    public bool IsList(Candidate top) =>
        top.Askable.Ask!.Kind == QuestionKind.List && top.Fact!.Tells.Count > 0 && top.Likeness >= index.Weights.NearlyListed
            && top.Coverage >= index.Weights.ListedSilence && top.Variant.Units.Count > 1;

    // "What does each of the two have in the other?": a list that tells of both is meant, not what one of them has.
    private Candidate? OfEach(Question question, List<Candidate> ranked) =>
        question.Intent is Intent.List or Intent.Topic && question.Tokens.Any(t => t.Text is "each" or "both") && ranked[0].Fact!.Who.Count == 1
            && ranked.Find(c => c.Fact!.Tells.Count > 0) is { } list && ranked[0].Rank - list.Rank < index.Weights.StandingLead
        && index.FactsOf(list.Fact!.Tells).SelectMany(f => f.Who).Distinct(StringComparer.Ordinal).Count() > 1 ? list : null;

    // "How did X help in the war?", where one of several things is asked for in hardly other words than all of them.
    private Candidate? Fuller(Question question, List<Candidate> ranked) =>
        question is { Dates.Count: 0, Intent: Intent.How or Intent.What or Intent.List or Intent.Topic or Intent.Span }
            && ranked[0] is { Fact: { Tells.Count: 0 } fact } top
            && !(question.Intent == Intent.What && top.Askable.Ask!.Kind == QuestionKind.What && AskedFor.Place(question.Tokens, Everything) < 0)
            ? ranked.Find(c => c.Askable.Ask!.Kind == QuestionKind.List && AreOne(c.Fact!, fact)
                && top.Rank - c.Rank < index.Weights.ListReach && c.Coverage >= top.Coverage - index.Weights.ListLead
                && c.Likeness >= (question.Intent == Intent.What ? Math.Max(top.Likeness, index.Weights.NearlyListed)
                    : Math.Max(top.Askable.Ask!.Kind is QuestionKind.Yes or QuestionKind.No ? 0 : top.Likeness, index.Weights.SureLikeness)))
            : null;

    // A list that tells the fact, or something of the same event.
    private bool AreOne(Fact list, Fact fact) =>
        list.Tells.Contains(fact.Id)
            || (fact.PartOf is not null && (list.PartOf == fact.PartOf || list.Tells.Any(id => index.Pack.FactsById[id].PartOf == fact.PartOf)));
}
