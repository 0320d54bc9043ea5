using System.Threading.RateLimiting;

namespace HistoryBot.DirectLine;

/// <summary>
/// How often each may do something: at this instance, and at all together where they count together. Here a share fills up again little by
/// little; all together begin anew with each window by the clock, so that twice the limit may come at once where one ends. Safe for any
/// number of threads.
/// </summary>
public sealed class Rate : IDisposable
{
    private readonly string what;
    private readonly int limit;
    private readonly TimeSpan window;
    private readonly ISharedRates? shared;
    private readonly PartitionedRateLimiter<string> own;

    /// <param name="what">What is done; no two rates of a host have the same.</param>
    /// <param name="limit">How often it may be done in a window, and at once; at least 1.</param>
    /// <param name="window">At least a second.</param>
    /// <param name="shared">Counts for all instances; null where there is one.</param>
    public Rate(string what, int limit, TimeSpan window, ISharedRates? shared)
    {
        (this.what, this.limit, this.window, this.shared) = (what, limit, window, shared);
        own = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => Share()));
    }

    /// <summary>Counts once more; null if that is not too often, else after how many seconds to come back, at least 1.</summary>
    /// <param name="who">May hold anything.</param>
    public async Task<int?> CountAsync(string who)
    {
        using var lease = own.AttemptAcquire(who);
        if (!lease.IsAcquired)
        {
            // What is refused here need not be counted elsewhere.
            return Seconds(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.Zero);
        }

        return shared is not null && await shared.CountAsync($"{what}\n{who}", limit, window) is { } pause ? Seconds(pause) : null;
    }

    public void Dispose() => own.Dispose();

    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));

    // Filled up again in steps of a second or longer. Nothing waits.
    private TokenBucketRateLimiterOptions Share()
    {
        var step = Math.Max(1, (int)(limit / window.TotalSeconds));
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit,
            TokensPerPeriod = step,
            ReplenishmentPeriod = window * step / limit,
            QueueLimit = 0,
        };
    }
}
