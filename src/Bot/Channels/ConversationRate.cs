using HistoryBot.Bot.Limits;
using HistoryBot.DirectLine;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Channels;

/// <summary>How often one conversation of a channel may speak.</summary>
internal sealed class ConversationRate(IOptions<LimitOptions> options, ISharedRates? shared = null) : IDisposable
{
    private readonly Rate activities = new("activities", options.Value.ActivitiesPerConversation, TimeSpan.FromMinutes(1), shared);

    /// <summary>Counts an activity; why it is one too many, or null.</summary>
    public async Task<Refusal?> FaultOfAsync(ActivityEnvelope envelope) =>
        await activities.CountAsync($"{envelope.ChannelId} {envelope.Conversation?.Id}") is { } wait
            ? Refusal.TooMany("Too many activities in this conversation.", wait)
            : null;

    public void Dispose() => activities.Dispose();
}
