using System.Threading.RateLimiting;
using HistoryBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>
/// How often one conversation may speak and one address may begin. Polls are not limited: a client that is refused one never polls again.
/// </summary>
internal sealed class RateLimits(IOptions<DirectLineLimits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> messages = PerMinute(limits.Value.MessagesPerMinute);
    private readonly PartitionedRateLimiter<string> starts = PerMinute(limits.Value.StartsPerMinute);

    /// <summary>Counts a message of a conversation; by its id, since its tokens change.</summary>
    public Refusal? CountMessage(ConversationPass pass) => Count(messages, pass.ConversationId, "Too many messages in this conversation.");

    /// <summary>Counts a token or a conversation that an address asks for.</summary>
    public Refusal? CountStart(HttpContext http) => Count(starts, AddressRate.NetworkOf(http.Connection.RemoteIpAddress), "Too many conversations from this address.");

    public void Dispose()
    {
        messages.Dispose();
        starts.Dispose();
    }

    private static Refusal? Count(PartitionedRateLimiter<string> limiter, string key, string message)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Refusal.TooMany(message, (int)Math.Ceiling(wait.TotalSeconds))
            : Refusal.TooMany(message);
    }

    private static PartitionedRateLimiter<string> PerMinute(int count) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => AddressRate.PerMinute(count)));
}
