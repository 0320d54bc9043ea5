using System.Threading.RateLimiting;

namespace HistoryBot.Bot.Limits;

/// <summary>When to come back after a refusal.</summary>
internal static class RetryTime
{
    /// <summary>Whole seconds, at least 1.</summary>
    public static int Of(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
}
