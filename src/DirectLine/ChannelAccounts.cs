using HistoryBot.DirectLine.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine;

/// <summary>Who takes part, and addresses what comes from clients: nothing of that is taken from them.</summary>
internal sealed class ChannelAccounts(IOptions<DirectLineOptions> options)
{
    public const string Channel = Microsoft.Bot.Connector.Channels.Directline;

    public const string BotId = "bot";

    /// <summary>What the bot is told when a conversation begins.</summary>
    public Activity Beginning(Conversation conversation, string? locale)
    {
        var update = new Activity { Type = ActivityTypes.ConversationUpdate, Locale = locale, MembersAdded = [Bot(), UserForBot(conversation)], MembersRemoved = [] };
        Address(update, conversation);
        return update;
    }

    /// <summary>Marks an activity as sent by the conversation's user to the bot, whatever the client wrote.</summary>
    public void Address(Activity activity, Conversation conversation)
    {
        var name = activity.From?.Name;
        activity.From = new ChannelAccount(conversation.User.Id, name, RoleTypes.User);
        activity.Recipient = Bot();
        activity.Conversation = new ConversationAccount(id: conversation.Id);
        activity.ChannelId = Channel;
        activity.ServiceUrl = null;
        activity.CallerId = null;
        // Replies go to the stream, never into the response.
        activity.DeliveryMode = null;
    }

    /// <summary>Puts the user as the bot knows it in the place of the one that clients see.</summary>
    public static void AddressForBot(Activity activity, Conversation conversation) =>
        activity.From = UserForBot(conversation, activity.From?.Name);

    /// <summary>Puts the user as clients see it in the place of the one that the bot knows.</summary>
    public static void AddressForClients(Activity activity, Conversation conversation) =>
        activity.Recipient = new ChannelAccount(conversation.User.Id, activity.Recipient?.Name, RoleTypes.User);

    private static ChannelAccount UserForBot(Conversation conversation, string? name = null) =>
        new(conversation.User.HeardIn(conversation.Id), name, RoleTypes.User);

    private ChannelAccount Bot() => new(BotId, options.Value.BotName, RoleTypes.Bot);
}
