namespace HistoryBot.Knowledge.Tests.Proving;

/// <summary>One way to part the invented pack from its article.</summary>
/// <param name="Rule">The rule that it then breaks.</param>
/// <param name="File">The file of the pack that is edited; "article" for the article.</param>
/// <param name="Old">What stands there once.</param>
/// <param name="New">What stands there then.</param>
/// <param name="Subject">What the fault must be about.</param>
/// <param name="Facts">The facts that it must name, with blanks between them.</param>
/// <param name="What">Words that the fault must have about what is wrong.</param>
public sealed record BrokenProof(string Rule, string File, string Old, string New, string Subject, string Facts, string What)
{
    public override string ToString() => $"{Rule} {File}: {New}";
}
