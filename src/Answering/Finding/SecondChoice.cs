using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>What is found instead of what a check refused.</summary>
internal sealed class SecondChoice(PackIndex index, TopicFinder topics, Ranking ranking, SpanFinder spans, FindingCheck check)
{
    /// <summary>Another finding that passes; null for none.</summary>
    /// <param name="refused">What was found and refused.</param>
    /// <param name="question">The question.</param>
    public Found? Instead(Found refused, Question question) =>
        question is { Dates.Count: 0, Intent: not Intent.YesNo } ? NextBest(refused.Facts[0], question) ?? OfOwned(refused.Facts[0], question)
            : OfDoer(question);

    // "Where does X have its flag?" is asked in nearly the words of where Y has its own.
    private Found? NextBest(Fact refused, Question question)
    {
        bool IsOther(Fact fact) => fact.Sentence != refused.Sentence;
        return ranking.Of(question, null) - ranking.Of(question, IsOther) < index.Weights.CloseRank
            && topics.Find(question, IsOther) is Found { Sure: true } next ? check.Checked(next, question) as Found : null;
    }

    // "Where do I find the X embassy in Y?" is no matter of the Y embassy in X, however alike the two are asked for.
    private Found? OfOwned(Fact refused, Question question) =>
        question.Units.Find(u => IsOwned(u) && !u.Entities.Any(id => IsOf(refused, id))) is { } meant
        && topics.Find(question, f => meant.Entities.Any(id => IsOf(f, id))) is Found { Facts: [var right, ..] } instead
        && ranking.Of(question, f => f.Sentence == right.Sentence) > 0
            ? check.Checked(instead, question) as Found
            : null;

    // "1925 to 1926, what was X doing?"
    private Found? OfDoer(Question question) =>
        question is { Dates.Count: > 0, Intent: Intent.What or Intent.Span or Intent.Topic or Intent.List }
        && Slots.Of(question.Tokens, question.Units, index.Pack).Select(c => c.Country).Distinct(StringComparer.Ordinal).ToList() is [var country]
        && question.Units.TrueForAll(u => u.Entities.Any() || u.Terms.All(t => t[0] != '#'))
            ? spans.OfDoer(question, country)
            : null;

    // Something of the pack that serves one country, named alone.
    private bool IsOwned(Unit unit) => unit.Entities.ToList() is [var id] && index.Pack.EntitiesById[id] is { Of: not null, Group: not EntityGroup.Person };

    private bool IsOf(Fact fact, string id) => index.EntryById[fact.Id].Told.Contains("@" + id);
}
