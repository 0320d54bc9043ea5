using System.Collections.Concurrent;
using HistoryBot.DirectLine.Journal;
using HistoryBot.DirectLine.Tokens;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>
/// The conversations of this process. Who has a valid token always finds its conversation, if need be an empty one: to a client whose
/// conversation is not found the stream dies without a word.
/// </summary>
/// <param name="shared">The journal, if other processes serve the same conversations.</param>
internal sealed class ConversationStore(
    IOptions<DirectLineOptions> options,
    IOptions<DirectLineLimits> limits,
    TimeProvider time,
    IConversationLog journal,
    ILogger<ConversationStore> logger,
    ISharedJournal? shared = null)
{
    private const long BytesPerMegabyte = 1 << 20;

    private readonly ConcurrentDictionary<string, Conversation> conversations = new(StringComparer.Ordinal);
    private readonly MemoryUse memory = new();

    /// <summary>Those that somebody listens to here.</summary>
    public IEnumerable<Conversation> Heard => conversations.Values.Where(conversation => conversation.Transcript.HasListeners);

    /// <summary>The conversation of a pass, as the journal has it now.</summary>
    /// <param name="watermark">Where its client stands; a conversation that is made anew counts on from there.</param>
    public async Task<Conversation> OpenAsync(ConversationPass pass, long watermark = 0)
    {
        var conversation = Find(pass.ConversationId) ?? Add(Make(pass.ConversationId, watermark));
        await TryRecallAsync(conversation);
        conversation.Name(pass.User);
        conversation.Touch();
        MakeRoomBeside(conversation);
        return conversation;
    }

    public Conversation? Find(string? id) => id is not null && conversations.TryGetValue(id, out var conversation) ? conversation : null;

    /// <summary>The same, also if it is only in the journal.</summary>
    /// <exception cref="IOException">It cannot be read now.</exception>
    public async Task<Conversation?> RecallAsync(string? id)
    {
        if (id is null || Find(id) is not null)
        {
            return Find(id);
        }

        var conversation = Make(id, watermark: 0);
        return await conversation.Transcript.RecallAsync() ? Add(conversation) : null;
    }

    /// <summary>Takes out of memory what nobody asked for in a long time; says how many.</summary>
    public int ForgetIdle() => conversations.Values.Count(conversation => conversation.Idle >= options.Value.IdleTime && Forget(conversation));

    private Conversation Make(string id, long watermark) => new(
        id,
        time,
        new Transcript(id, limits.Value, time, journal, shared, memory, watermark),
        shared is null ? new TurnQueue(limits.Value.TurnsWaiting) : null);

    private Conversation Add(Conversation conversation)
    {
        MakeRoomBeside(conversation);
        var known = conversations.GetOrAdd(conversation.Id, conversation);
        if (known != conversation)
        {
            conversation.Transcript.Close();
        }

        return known;
    }

    // A client that is told of a fault here would give up for ever; without its past, or its latest past, it can go on.
    private async Task TryRecallAsync(Conversation conversation)
    {
        try
        {
            await conversation.Transcript.RecallAsync();
        }
        catch (IOException fault) when (shared is null)
        {
            Log.JournalUnread(logger, fault.Message);
            conversation.Transcript.BeginAnew();
        }
        catch (IOException fault)
        {
            Log.JournalNotRead(logger, fault.Message);
        }
    }

    // Whoever adds to a conversation has come through here, so what all of them hold stays near the limit.
    private void MakeRoomBeside(Conversation conversation)
    {
        while (IsFull(conversation) && conversations.Values.Where(other => other != conversation).MaxBy(other => (other.Idle, other.Unused)) is { } idlest)
        {
            Forget(idlest);
        }
    }

    private bool IsFull(Conversation conversation) =>
        memory.Bytes > limits.Value.MemoryMegabytes * BytesPerMegabyte
        || (conversations.Count >= limits.Value.Conversations && !conversations.ContainsKey(conversation.Id));

    private bool Forget(Conversation conversation)
    {
        var isForgotten = conversations.TryRemove(conversation.Id, out _);
        conversation.Transcript.Close();
        return isForgotten;
    }
}
