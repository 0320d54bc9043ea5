using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Proving;

/// <summary>Where pack and article do not agree.</summary>
/// <param name="Rule">Stable id, one of the V1xx of <see cref="Rules"/>.</param>
/// <param name="Subject">Id of the sentence, fact or section that the fault is about, or an unlisted heading.</param>
/// <param name="Facts">Ids of the facts that rest on it; empty where none does.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Right">What would be right.</param>
public sealed record VerificationFault(string Rule, string Subject, IReadOnlyList<string> Facts, string What, string Right)
{
    /// <summary><c>rule subject: what — what would be right [facts]</c>.</summary>
    public override string ToString() =>
        $"{Rule} {Subject}: {What} — {Right}" + (Facts.Count == 0 ? "" : $" [{string.Join(", ", Facts)}]");
}
