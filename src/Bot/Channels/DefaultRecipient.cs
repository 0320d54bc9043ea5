using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// Gives the bot a name where the channel gave none. Replies are sent in the recipient's name, and the Emulator never answers a reply from
/// nobody.
/// </summary>
internal sealed class DefaultRecipient : Microsoft.Bot.Builder.IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(turnContext.Activity.Recipient?.Id))
        {
            turnContext.Activity.Recipient = new ChannelAccount("bot", "Bot");
        }

        return next(cancellationToken);
    }
}
