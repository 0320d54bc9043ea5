using HistoryBot.DirectLine;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>
/// Deletes what is kept of a user who asks for that, in all conversations of the same channel: memory, replies with their thumbs, and what
/// Direct Line shows to who comes back. That conversations were there stays known to Direct Line, whose clients may still be open.
/// </summary>
/// <remarks>
/// A conversation goes as a whole, in a group what others said too. Who has no name that is vouched for is known in one conversation only.
/// What is being said elsewhere at the same moment may stay.
/// </remarks>
internal sealed class Forgetting(IUserBook users, ConversationMemories memories, IReplyBook replies, DirectLineAdapter directLine)
{
    /// <param name="request">Is deleted too; what was said after it in its conversation stays.</param>
    /// <exception cref="IOException">Not all can be deleted now; who asks again goes on with the rest.</exception>
    public async Task ForgetAsync(IMessageActivity request, CancellationToken cancellationToken)
    {
        var here = ConversationName.Of(request);
        var user = UserName.Of(request);
        var elsewhere = user is { } named ? await users.ConversationsOfAsync(named, cancellationToken) : [];
        foreach (var conversation in elsewhere.Where(conversation => conversation != here))
        {
            await ForgetAsync(user, conversation, last: null, cancellationToken);
        }

        await ForgetAsync(user, here, request.Id, cancellationToken);
    }

    private async Task ForgetAsync(UserName? user, ConversationName conversation, string? last, CancellationToken cancellationToken)
    {
        await memories.ForgetAsync(conversation, cancellationToken);
        await replies.ForgetAsync(conversation, cancellationToken);
        if (conversation.Channel == Microsoft.Bot.Connector.Channels.Directline)
        {
            await directLine.ForgetAsync(conversation.Id, last);
        }

        if (user is { } named)
        {
            // At the end: if anything before failed, it is found again.
            await users.ForgetAsync(named, conversation, cancellationToken);
        }
    }
}
