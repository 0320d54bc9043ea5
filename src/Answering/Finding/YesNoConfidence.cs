using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>
/// How likely yes and no are: a logistic regression over <see cref="YesNoEvidence"/>, fitted on the pack's own questions, each asked of a pack without it.
/// </summary>
internal sealed class YesNoConfidence(PackIndex index, Evidence evidence, Assertion assertion)
{
    private readonly YesNoEvidence _evidence = new(index, assertion);
    private readonly YesNoJudge _judge = new(index, assertion);

    /// <summary>True for a yes-or-no question that stands on its own and has no date: what is fitted says nothing of others.</summary>
    public static bool Suits(Question question) => question is { Intent: Intent.YesNo, Dates.Count: 0, FollowUps.Count: 0, Units.Count: > 0 };

    /// <summary>What the rules found, or the word that is likelier than not; that the article does not say it where no word is.</summary>
    /// <param name="question">A question.</param>
    /// <param name="finding">What the rules found for it.</param>
    /// <param name="alone">False where it follows others: what was spoken of then vouches for what the rules found.</param>
    /// <param name="admit">True for the facts of the dates asked.</param>
    public Finding Weighed(Question question, Finding finding, bool alone, Func<Fact, bool> admit)
    {
        if (question.Dates.Count > 0)
        {
            return question.Dates.All(d => d.Problem is null) && Suits(question with { Dates = [] }) ? OfDates(question, finding, alone, admit) : finding;
        }

        if (!Suits(question) || finding is not (Found { InOrder: false } or NotKnown))
        {
            return finding;
        }

        var cases = Cases(question, evidence.Rank(question), finding);
        if (cases.Count == 0)
        {
            return finding;
        }

        var (best, likely) = cases[0];
        if (finding is Found { Short: { } said, Facts: [var fact, ..] } && (Begins(said, QuestionKind.Yes) || Begins(said, QuestionKind.No)))
        {
            // A denial that is not listed was reasoned: by who did it to whom, or by the contrary of a word.
            if (YesNoJudge.IsNo(said) && !fact.Asks.Any(a => a.Answer == said))
            {
                return finding;
            }

            var own = cases.Find(c => Begins(said, c.Case.Word)).Likely;
            return !Begins(said, best.Word) && likely >= index.Weights.YesNoProbability ? Said(question, best, likely)
                : alone && own < (YesNoJudge.IsNo(said) ? index.Weights.NoLeastProbability : index.Weights.YesLeastProbability) ? Unlikely(fact, own)
                : finding;
        }

        return IsLikely(question, best, likely) ? Said(question, best, likely) : finding;
    }

    // Of a date, what the rules leave open is weighed, and what they found that is no matter of the date alone.
    private Finding OfDates(Question question, Finding finding, bool alone, Func<Fact, bool> admit)
    {
        var undated = question with { Dates = [] };
        if (finding is NotKnown { Dated: true })
        {
            return Cases(undated, evidence.Rank(undated, admit), finding) is [var (best, likely), ..] && IsLikely(question, best, likely)
                ? Said(question, best, likely) : finding;
        }

        return alone && finding is Found { InOrder: false, Short: { } said, Facts: [var fact, ..] } && fact.Asks.Any(a => a.Answer == said)
            && (YesNoJudge.IsYes(said) || YesNoJudge.IsNo(said))
            && Cases(undated, evidence.Rank(undated, admit), finding).Find(c => Begins(said, c.Case.Word)).Likely is var own
            && own < index.Weights.DatedLeastProbability
                ? Unlikely(fact, own) : finding;
    }

    // "Was X ever there?": what nothing there speaks of is neither affirmed nor denied.
    private bool IsLikely(Question question, YesNoCase best, double likely) =>
        likely >= index.Weights.YesNoProbability && !best.Best.Unexplained(question).Any(u => u.Entities.Any() || u.Name);

    private NotKnown Unlikely(Fact fact, double likely) =>
        new(index.Pack.Phrases["not_known"], fact, [FormattableString.Invariant($"that word is not likely ({likely:F2})")]);

    private List<(YesNoCase Case, double Likely)> Cases(Question question, List<Candidate> ranked, Finding finding) =>
        [.. _evidence.Of(question, ranked, finding).Select(c => (Case: c, Likely: Probability(c))).OrderByDescending(c => c.Likely)];

    private Finding Said(Question question, YesNoCase one, double likely) =>
        TopicFinder.Voiced(question, _judge.Told(one.Best, one.Best.Askable.Ask!.Answer, FormattableString.Invariant($"the likelier word ({likely:F2})")));

    private static bool Begins(string said, QuestionKind word) => word == QuestionKind.No ? YesNoJudge.IsNo(said) : YesNoJudge.IsYes(said);

    private static double Probability(YesNoCase one)
    {
        var (bias, weights) = one.Word == QuestionKind.Yes ? (YesNoWeights.BiasOfYes, YesNoWeights.Yes) : (YesNoWeights.BiasOfNo, YesNoWeights.No);
        return 1 / (1 + Math.Exp(-(bias + weights.Zip(one.Numbers, (w, x) => w * x).Sum())));
    }
}
