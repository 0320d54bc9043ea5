using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Channels;

/// <summary>The name of a lane: a conversation at a service address.</summary>
internal readonly record struct ReplyLane(string? ServiceUrl, string? ConversationId)
{
    public static ReplyLane Of(ConversationReference reference) => new(reference.ServiceUrl, reference.Conversation?.Id);
}
