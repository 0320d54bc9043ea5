using HistoryBot.DirectLine.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine;

/// <summary>Who takes part, and addresses what comes from clients: nothing of that is taken from them.</summary>
internal sealed class ChannelAccounts(IOptions<DirectLineOptions> options)
{
    public const string Channel = Microsoft.Bot.Connector.Channels.Directline;

    private const string BotId = "bot";

    /// <summary>What the bot is told when a conversation begins.</summary>
    public Activity Beginning(Conversation conversation, string? locale)
    {
        var update = new Activity { Type = ActivityTypes.ConversationUpdate, Locale = locale, MembersAdded = [Bot(), User(conversation)], MembersRemoved = [] };
        Address(update, conversation);
        return update;
    }

    /// <summary>Marks an activity as sent by the conversation's user to the bot, whatever the client wrote.</summary>
    public void Address(Activity activity, Conversation conversation)
    {
        var name = activity.From?.Name;
        activity.From = User(conversation);
        activity.From.Name = name;
        activity.Recipient = Bot();
        activity.Conversation = new ConversationAccount(id: conversation.Id);
        activity.ChannelId = Channel;
        activity.ServiceUrl = null;
        activity.CallerId = null;
        // Replies go to the stream, never into the response.
        activity.DeliveryMode = null;
    }

    private static ChannelAccount User(Conversation conversation) => new(conversation.UserId, role: RoleTypes.User);

    private ChannelAccount Bot() => new(BotId, options.Value.BotName, RoleTypes.Bot);
}
