namespace HistoryBot.Knowledge.Proving;

/// <summary>A pack held against an article.</summary>
/// <param name="Faults">By rule, then in the pack's order; empty where the article proves the pack.</param>
/// <param name="Sentences">How many sentences the article has in the pack's sections.</param>
/// <param name="Covered">How many of them are the source of a fact.</param>
/// <param name="Facts">How many facts the pack has.</param>
public sealed record Verification(IReadOnlyList<VerificationFault> Faults, int Sentences, int Covered, int Facts)
{
    /// <summary>True where there is no fault.</summary>
    public bool IsProven => Faults.Count == 0;
}
