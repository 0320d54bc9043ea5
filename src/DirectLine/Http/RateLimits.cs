using System.Threading.RateLimiting;
using HistoryBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>
/// How often one conversation may speak and one address may begin: here, and at all instances together where they count together. Polls are
/// not limited: a client that is refused one never polls again.
/// </summary>
internal sealed class RateLimits(IOptions<DirectLineLimits> limits, ISharedRates? shared = null) : IDisposable
{
    private readonly PartitionedRateLimiter<string> messages = PerMinute(limits.Value.MessagesPerMinute);
    private readonly PartitionedRateLimiter<string> starts = PerMinute(limits.Value.StartsPerMinute);

    /// <summary>Counts a message of a conversation; by its id, since its tokens change.</summary>
    public Task<Refusal?> CountMessageAsync(ConversationPass pass) =>
        CountAsync(messages, "messages", pass.ConversationId, limits.Value.MessagesPerMinute, "Too many messages in this conversation.");

    /// <summary>Counts a token or a conversation that an address asks for.</summary>
    public Task<Refusal?> CountStartAsync(HttpContext http) => CountAsync(
        starts, "starts", AddressRate.NetworkOf(http.Connection.RemoteIpAddress), limits.Value.StartsPerMinute, "Too many conversations from this address.");

    public void Dispose()
    {
        messages.Dispose();
        starts.Dispose();
    }

    // What is refused here need not be counted elsewhere.
    private async Task<Refusal?> CountAsync(PartitionedRateLimiter<string> limiter, string what, string key, int perMinute, string message)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (!lease.IsAcquired)
        {
            return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Refusal.TooMany(message, Seconds(wait)) : Refusal.TooMany(message);
        }

        return shared is not null && await shared.CountAsync($"{what}:{key}", perMinute) is { } pause ? Refusal.TooMany(message, Seconds(pause)) : null;
    }

    private static int Seconds(TimeSpan wait) => (int)Math.Ceiling(wait.TotalSeconds);

    private static PartitionedRateLimiter<string> PerMinute(int count) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => AddressRate.PerMinute(count)));
}
