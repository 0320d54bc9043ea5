namespace HistoryBot.Answering.Evaluating;

/// <summary>What a reply is worth.</summary>
public enum Verdict
{
    /// <summary>All that is expected holds.</summary>
    Right,

    /// <summary>It claims something, and not all that is expected holds: the costly fault.</summary>
    Wrong,

    /// <summary>It claims nothing of its own, or offers the nearest, where something else was due.</summary>
    Missed,
}

/// <summary>A verdict with its grounds.</summary>
/// <param name="Verdict">What the reply is worth.</param>
/// <param name="Why">What does not hold, in order; empty for a right one.</param>
public sealed record Judgement(Verdict Verdict, IReadOnlyList<string> Why);
