namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>A message back to the sender, in the same conversation, marked as a reply to this activity.</summary>
    public Activity CreateReply(string? text = null, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        From = Copy(Recipient),
        Recipient = Copy(From),
        ReplyToId = ReferableId, // Activity spec A2090.
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation is null
            ? null
            : new ConversationAccount { IsGroup = Conversation.IsGroup, Id = Conversation.Id, Name = Conversation.Name },
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReferableId,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The reference to a reply just sent: this activity's conversation with the id that the channel gave the reply.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>
    /// Addresses this activity: to the user as the bot's reply, or, with <paramref name="isIncoming"/>, to the bot as if the user had
    /// sent it.
    /// </summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
        {
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    // Web chats are never shown their own conversationUpdate, so a reply must not refer to it.
    private string? ReferableId =>
        Type == ActivityTypes.ConversationUpdate && ChannelId is Connector.Channels.Directline or Connector.Channels.Webchat
            ? null
            : Id;

    private static ChannelAccount? Copy(ChannelAccount? account) =>
        account is null ? null : new ChannelAccount(account.Id, account.Name);
}
