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
internal sealed class ConversationStore(
    IOptions<DirectLineOptions> options, IOptions<DirectLineLimits> limits, TimeProvider time, IConversationJournal journal, ILogger<ConversationStore> logger)
{
    private readonly ConcurrentDictionary<string, Conversation> conversations = new(StringComparer.Ordinal);

    /// <summary>The conversation of a pass.</summary>
    /// <param name="watermark">Where its client stands; a conversation that is made anew counts on from there.</param>
    public Conversation Open(ConversationPass pass, long watermark = 0)
    {
        var conversation = Find(pass.ConversationId) ?? Add(pass.ConversationId, Load(pass.ConversationId), watermark);
        conversation.Name(pass.User);
        conversation.Touch();
        return conversation;
    }

    public Conversation? Find(string? id) => id is not null && conversations.TryGetValue(id, out var conversation) ? conversation : null;

    /// <summary>The same, also if it is only in the journal.</summary>
    public Conversation? Recall(string? id) => Find(id) ?? (id is not null && Load(id) is { } kept ? Add(id, kept, kept.End) : null);

    /// <summary>Takes out of memory what nobody asked for in a long time; says how many.</summary>
    public int ForgetIdle() => conversations.Values.Count(conversation => conversation.Idle >= options.Value.IdleTime && Forget(conversation));

    private Conversation Add(string id, KeptConversation? kept, long watermark)
    {
        MakeRoom();
        return conversations.GetOrAdd(id, _ =>
        {
            var log = new ActivityLog(limits.Value, kept is null ? watermark : kept.End - kept.Activities.Count);
            foreach (var activity in kept?.Activities ?? [])
            {
                log.Append(new StoredActivity(activity.Id, activity.Time, activity.Json.ToArray()));
            }

            var conversation = new Conversation(id, limits.Value, time, new Transcript(id, limits.Value, time, journal, log, kept?.Last ?? default));
            if (kept is not null)
            {
                conversation.Restore(kept);
            }

            return conversation;
        });
    }

    // A client that is told of a fault here would give up for ever; without its past it can go on.
    private KeptConversation? Load(string id)
    {
        try
        {
            return journal.Load(id);
        }
        catch (IOException fault)
        {
            Log.JournalUnread(logger, fault.Message);
            return null;
        }
    }

    private void MakeRoom()
    {
        if (conversations.Count >= limits.Value.Conversations && conversations.Values.MaxBy(conversation => conversation.Idle) is { } idlest)
        {
            Forget(idlest);
        }
    }

    private bool Forget(Conversation conversation)
    {
        var isForgotten = conversations.TryRemove(conversation.Id, out _);
        conversation.Transcript.Close();
        return isForgotten;
    }
}
