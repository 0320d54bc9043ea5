using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>How the facts that may be told stand against all others.</summary>
internal sealed class Ranking(PackIndex index, Evidence evidence)
{
    /// <summary>The rank of the best fact among those admitted; negative infinity for none.</summary>
    public double Of(Question question, Func<Fact, bool>? admit) =>
        evidence.Rank(question, admit).Find(c => c.Fact is not null)?.Rank ?? double.NegativeInfinity;

    /// <summary>Of the facts admitted the one that explains most of the question, however little; null for none.</summary>
    public Fact? Closest(Question question, Func<Fact, bool> admit) => evidence.Rank(question, admit).Find(c => c.Fact is { Tells.Count: 0 })?.Fact;

    /// <summary>True where the best fact of all is asked for in just these words, none of those admitted in nearly as many, and none better.</summary>
    public bool IsListedElsewhere(Question question, Func<Fact, bool> admit) =>
        evidence.Rank(question).Find(c => c.Fact is not null) is { } top && !admit(top.Fact!) && top.Likeness >= index.Weights.NearlyListed
        && evidence.Rank(question, admit).Find(c => c.Fact is not null) is { } best && best.Rank < top.Rank && best.Likeness < index.Weights.SureLikeness;

    /// <summary>The best fact of all, where it explains the question far better than the best of those admitted; null where it is one of them.</summary>
    public Fact? Elsewhere(Question question, Func<Fact, bool> admit)
    {
        var top = evidence.Rank(question)
            .Find(c => c.Fact is not null && (question.Intent == Intent.YesNo || c.Askable.Ask!.Kind is not (QuestionKind.No or QuestionKind.Yes)));
        if (top is null || admit(top.Fact!) || top.Coverage < index.Weights.SureCoverage)
        {
            return null;
        }

        var best = evidence.Rank(question, admit).Find(c => c.Fact is not null);
        return top.Rank - (best?.Rank ?? double.NegativeInfinity) > index.Weights.OtherDateLead
            || (best is not null && DoesMore(question, top.Fact!, best.Fact!)) ? top.Fact : null;
    }

    // "Which of them visited X in 1925?": the one tells of a visit, the other does not.
    private bool DoesMore(Question question, Fact fact, Fact other) =>
        AskedRole.Of(question.Tokens, question.Units, index.Sorts) is { } asked
            && (asked.Agents.Count == 0 || fact.Who.Any(id => Roles.Stands(id, asked.Agents, index)))
            && asked.Predicate.Any(t => t[0] == '#' && index.EntryById[fact.Id].Told.Contains(t))
            && !asked.Predicate.Any(index.EntryById[other.Id].Told.Contains)
        && !index.Askables.Where(a => a.Entry?.Fact.Id == other.Id).SelectMany(a => a.Variants)
            .Any(v => v.Role?.Predicate.Any(asked.Predicate.Contains) == true);
}
