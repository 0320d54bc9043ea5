using System.Collections.Concurrent;
using HistoryBot.DirectLine.Tokens;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>
/// The conversations of this process. Who has a valid token always finds its conversation, if need be an empty one: to a client whose
/// conversation is not found the stream dies without a word.
/// </summary>
internal sealed class ConversationStore(IOptions<DirectLineOptions> options, IOptions<DirectLineLimits> limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Conversation> conversations = new(StringComparer.Ordinal);

    /// <summary>The conversation of a pass.</summary>
    /// <param name="watermark">Where its client stands; a conversation that is made anew counts on from there.</param>
    public Conversation Open(ConversationPass pass, long watermark = 0)
    {
        if (!conversations.ContainsKey(pass.ConversationId))
        {
            MakeRoom();
        }

        var conversation = conversations.GetOrAdd(pass.ConversationId, _ => new Conversation(pass, limits.Value, time, watermark));
        conversation.Name(pass.User);
        conversation.Touch();
        return conversation;
    }

    public Conversation? Find(string? id) => id is not null && conversations.TryGetValue(id, out var conversation) ? conversation : null;

    /// <summary>Forgets what nobody asked for in a long time; says how many.</summary>
    public int ForgetIdle() => conversations.Values.Count(conversation => conversation.Idle >= options.Value.IdleTime && Forget(conversation));

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
