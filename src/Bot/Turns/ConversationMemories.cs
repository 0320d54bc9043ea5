using HistoryBot.Answering;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>Reads and writes the memory of conversations, so that of two turns at once neither is forgotten.</summary>
internal sealed class ConversationMemories(IStorage storage)
{
    // Of writers that meet, one gets through each time, so this many turns of one conversation may run at once.
    private const int Attempts = 100;

    /// <summary>Runs a step on the memory of a conversation and stores what it leaves; on a conflict it runs again on fresh memory.</summary>
    /// <param name="activity">Names the conversation.</param>
    /// <param name="step">Pure: may run more than once.</param>
    public async Task<T> UpdateAsync<T>(IActivity activity, Func<ConversationMemory, (T Result, ConversationMemory Memory)> step, CancellationToken cancellationToken)
    {
        var key = $"{activity.ChannelId}/conversations/{activity.Conversation?.Id}/memory";
        for (var attempt = 1; ; attempt++)
        {
            var read = await storage.ReadAsync([key], cancellationToken);
            var stored = read.TryGetValue(key, out var item) ? (StoredMemory)item : new StoredMemory();
            var (result, memory) = step(stored.Memory);
            try
            {
                await storage.WriteAsync(new Dictionary<string, object> { [key] = new StoredMemory { Memory = memory, ETag = stored.ETag } }, cancellationToken);
                return result;
            }
            catch (Exception conflict) when (attempt < Attempts && conflict is ArgumentException or InvalidOperationException)
            {
                // Stores tell an ETag conflict by one of these two; somebody else's turn was stored in between.
            }
        }
    }
}
