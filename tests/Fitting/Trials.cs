using HistoryBot.Answering;
using HistoryBot.Answering.Evaluating;
using HistoryBot.Answering.Index;
using HistoryBot.Knowledge;

namespace HistoryBot.Fitting;

/// <summary>Asks all conversations with given weights, once for the same weights.</summary>
internal sealed class Trials(KnowledgePack pack, IReadOnlyList<ExpectedConversation> conversations)
{
    // A wrong claim costs far more than a miss.
    private const int WrongCosts = 3;

    private readonly Dictionary<Weights, IReadOnlyList<Tally>> _done = [];

    /// <summary>How many conversations there are.</summary>
    public int Conversations => conversations.Count;

    /// <summary>What counts of the conversations chosen by their place, from 0.</summary>
    public Tally Count(Weights weights, Predicate<int> chosen) => Tallies(weights).Where((_, i) => chosen(i))
        .Aggregate(new Tally(0, 0, 0), (sum, t) => new Tally(sum.Right + t.Right, sum.Wrong + t.Wrong, sum.Missed + t.Missed));

    /// <summary>What the conversations chosen are worth: one for each right reply, less three for each wrong one.</summary>
    public int Points(Weights weights, Predicate<int> chosen) => Count(weights, chosen) switch { var tally => tally.Right - (WrongCosts * tally.Wrong) };

    private IReadOnlyList<Tally> Tallies(Weights weights)
    {
        if (!_done.TryGetValue(weights, out var tallies))
        {
            var answerer = new Answerer(pack, weights);
            _done[weights] = tallies = [.. conversations.AsParallel().AsOrdered().Select(c => Tally.Of(JudgedTurn.AllOf(c, answerer)))];
        }

        return tallies;
    }
}
