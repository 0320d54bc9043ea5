using HistoryBot.Answering;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>Reads and writes the memory of conversations, so that of two turns at once neither is forgotten.</summary>
internal sealed class ConversationMemories(IStorage storage, IUserBook users, ILogger<ConversationMemories> logger)
{
    // Of writers that meet, one gets through each time, so this many turns of one conversation may run at once.
    private const int Attempts = 100;

    /// <summary>
    /// Runs a step on the memory of a conversation and stores what it leaves; on a conflict it runs again on fresh memory. Where nothing can be
    /// read or stored, it runs all the same: an answer without memory is better than none.
    /// </summary>
    /// <param name="activity">Names the conversation, the turn, and who will be able to have all of it forgotten.</param>
    /// <param name="step">Pure: may run more than once.</param>
    public async Task<T> UpdateAsync<T>(IMessageActivity activity, Func<ConversationMemory, (T Result, ConversationMemory Memory)> step, CancellationToken cancellationToken)
    {
        var memory = ConversationMemory.Empty;
        try
        {
            // First of all: what is noted and not there does no harm.
            if (UserName.Of(activity) is { } user)
            {
                await users.NoteAsync(user, ConversationName.Of(activity), cancellationToken);
            }

            for (var attempt = 1; ; attempt++)
            {
                var stored = await ReadAsync(activity, cancellationToken);
                memory = Before(activity, stored);
                var (result, after) = step(memory);
                try
                {
                    var next = new StoredMemory { Memory = after, LastTurn = TurnName.Of(activity), BeforeLastTurn = memory, ETag = stored.ETag };
                    await storage.WriteAsync(new Dictionary<string, object> { [KeyOf(ConversationName.Of(activity))] = next }, cancellationToken);
                    return result;
                }
                catch (Exception conflict) when (attempt < Attempts && conflict is ArgumentException or InvalidOperationException)
                {
                    // Stores tell an ETag conflict by one of these two; somebody else's turn was stored in between.
                }
            }
        }
        catch (IOException fault)
        {
            Log.MemoryUnavailable(logger, fault.Message);
            return step(memory).Result;
        }
    }

    public Task ForgetAsync(ConversationName conversation, CancellationToken cancellationToken) => storage.DeleteAsync([KeyOf(conversation)], cancellationToken);

    private static string KeyOf(ConversationName conversation) => $"{conversation.Channel}/conversations/{conversation.Id}/memory";

    private static ConversationMemory Before(IMessageActivity activity, StoredMemory stored) =>
        stored.BeforeLastTurn is { } before && TurnName.Of(activity) is { } turn && turn == stored.LastTurn ? before : stored.Memory;

    private async Task<StoredMemory> ReadAsync(IActivity activity, CancellationToken cancellationToken)
    {
        var key = KeyOf(ConversationName.Of(activity));
        var read = await storage.ReadAsync([key], cancellationToken);
        return read.TryGetValue(key, out var item) ? (StoredMemory)item : new StoredMemory();
    }
}
