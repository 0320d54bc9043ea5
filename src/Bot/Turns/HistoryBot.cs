using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>Greets who joins, answers who speaks, notes thumbs, and is quiet about everything else.</summary>
internal sealed class HistoryBot(ITurnAnswerer answerer, ThumbReader thumbs, TypingSign typing) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var answering = Task.Run(() => answerer.AnswerAsync(turnContext.Activity, cancellationToken), cancellationToken);
        var reply = await typing.ShowWhileAsync(answering, turnContext, cancellationToken);
        await turnContext.SendActivityAsync(reply, cancellationToken);
    }

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == Thumbs.EventName
            ? thumbs.TakeAsync(((ITurnContext)turnContext).Activity, cancellationToken)
            : Task.CompletedTask;

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var self = turnContext.Activity.Recipient?.Id;
        // A channel's list may hold null.
        foreach (var _ in membersAdded.OfType<ChannelAccount>().DistinctBy(member => member.Id).Where(member => member.Id != self))
        {
            await turnContext.SendActivityAsync(answerer.Greeting(), cancellationToken);
        }
    }
}
