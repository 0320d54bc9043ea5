namespace Microsoft.Bot.Schema;

/// <summary>Reactions given to, or taken from, the message that <c>replyToId</c> names.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction>? ReactionsAdded { get; set; }
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
