namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>What goes wrong with another server.</summary>
public enum ChaosKind
{
    /// <summary>It takes the request and never answers.</summary>
    Latency,

    /// <summary>It cannot be reached.</summary>
    Fault,

    /// <summary>It answers that it can do nothing now: 503, or in the words of Redis.</summary>
    Outage,
}
