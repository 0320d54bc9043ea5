namespace HistoryBot.Knowledge.Checking;

/// <summary>A fault of a pack, told to the person who edits it.</summary>
/// <param name="File">Path relative to the pack's folder, with forward slashes.</param>
/// <param name="Line">From 1; 1 where the fault is the whole file's.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Rule">Stable id of the rule broken, one of <see cref="Rules"/>.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Right">What would be right.</param>
public sealed record Problem(string File, int Line, int Column, string Rule, string What, string Right)
{
    /// <summary><c>file:line:column rule what — what would be right</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column} {Rule} {What} — {Right}");
}
