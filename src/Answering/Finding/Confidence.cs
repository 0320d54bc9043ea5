using HistoryBot.Answering.Index;

namespace HistoryBot.Answering.Finding;

/// <summary>How likely it is that the best fact is what was asked for: a logistic regression, fitted on the question corpora.</summary>
internal sealed class Confidence(Weights weights)
{
    // Leads beyond this many units of rank say no more.
    private const double MostLead = 40;

    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="ranked">All candidates, best first.</param>
    /// <param name="top">The fact that would be told.</param>
    /// <param name="features">Number of features of the question's wording.</param>
    public double Of(List<Candidate> ranked, Candidate top, int features)
    {
        var other = ranked.Find(c => c.Fact is not null && c.Fact.Sentence != top.Fact!.Sentence);
        var silence = ranked.Find(c => c.Fact is null);
        var logit = weights.ConfidenceBias
            + (weights.ConfidenceLikeness * top.Likeness)
            + (weights.ConfidenceOdds * top.Odds / Math.Sqrt(features))
            + (weights.ConfidenceLead * Lead(top, other))
            + (weights.ConfidenceSilenceLead * Lead(top, silence));
        return 1 / (1 + Math.Exp(-logit));
    }

    private static double Lead(Candidate top, Candidate? other) => other is null ? MostLead : Math.Clamp(top.Rank - other.Rank, -MostLead, MostLead);
}
