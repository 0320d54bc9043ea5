namespace HistoryBot.DirectLine.Tests.RealClient;

/// <summary>How a scenario went.</summary>
/// <param name="Fault">Null if it went well.</param>
/// <param name="Log">What the client did and saw.</param>
internal sealed record ScenarioResult(string Name, string? Fault, IReadOnlyList<string> Log)
{
    public override string ToString() => $"{Name}: {Fault ?? "went well"}\n\nThe client's log:\n  {string.Join("\n  ", Log)}";
}
