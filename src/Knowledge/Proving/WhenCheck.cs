using HistoryBot.Knowledge.Checking;
using HistoryBot.Knowledge.Dates.Syntax;
using HistoryBot.Knowledge.Proving.Marks;

namespace HistoryBot.Knowledge.Proving;

/// <summary>
/// <see cref="Rules.WhenProven"/>: each moment of a fact's date is in the fact's sources, or in those of the other facts of its event.
/// An interval is proven by its two ends, a set by its members.
/// </summary>
internal static class WhenCheck
{
    public static IEnumerable<VerificationFault> Faults(KnowledgePack pack, Evidence evidence) =>
        from fact in pack.Facts
        where fact.When is not null && EdtfSyntax.Read(fact.When.Text, out _) is { } date && !IsProven(date, evidence.OfEvent(fact))
        select new VerificationFault(
            Rules.WhenProven,
            fact.Id,
            [fact.Id],
            $"the date {fact.When} is neither in {string.Join(", ", fact.Source)} nor in other sources of its event",
            "cite the sentence that gives the date, or write undated: why there is none");

    private static bool IsProven(EdtfNode date, string sources) => date.Moments.All(moment => MomentEvidence.Proves(sources, moment));
}
