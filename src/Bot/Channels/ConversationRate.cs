using System.Threading.RateLimiting;
using HistoryBot.Bot.Limits;
using HistoryBot.DirectLine;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Channels;

/// <summary>How often one conversation of a channel may speak.</summary>
internal sealed class ConversationRate(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(
        conversation => RateLimitPartition.GetTokenBucketLimiter(
            conversation, _ => AddressRate.PerMinute(options.Value.ActivitiesPerConversation)));

    /// <summary>Counts an activity; why it is one too many, or null.</summary>
    public Refusal? FaultOf(ActivityEnvelope envelope)
    {
        using var lease = limiter.AttemptAcquire($"{envelope.ChannelId} {envelope.Conversation?.Id}");
        return lease.IsAcquired ? null : Refusal.TooMany("Too many activities in this conversation.", RetryTime.Of(lease));
    }

    public void Dispose() => limiter.Dispose();
}
