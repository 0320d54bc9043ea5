using HistoryBot.DirectLine;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>
/// Deletes what is kept of a conversation when somebody in it asks for that: memory, replies with their thumbs, and what Direct Line shows to
/// who comes back. It goes by the conversation, never by a user's name, since names can be copied.
/// </summary>
internal sealed class Forgetting(ConversationMemories memories, IReplyBook replies, DirectLineAdapter directLine)
{
    /// <param name="request">Is deleted too, and so is all before it.</param>
    /// <exception cref="IOException">It cannot be deleted now.</exception>
    public async Task ForgetAsync(IMessageActivity request, CancellationToken cancellationToken)
    {
        await memories.ForgetAsync(request, cancellationToken);
        await replies.ForgetAsync(ConversationName.Of(request), cancellationToken);
        if (request.ChannelId == Microsoft.Bot.Connector.Channels.Directline)
        {
            await directLine.ForgetAsync(request.Conversation?.Id, request.Id);
        }
    }
}
