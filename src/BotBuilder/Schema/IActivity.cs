namespace Microsoft.Bot.Schema;

/// <summary>What every activity has, whatever its type.</summary>
public interface IActivity
{
    string? Type { get; set; }
    string? Id { get; set; }
    string? ServiceUrl { get; set; }
    DateTimeOffset? Timestamp { get; set; }
    DateTimeOffset? LocalTimestamp { get; set; }
    string? ChannelId { get; set; }
    ChannelAccount? From { get; set; }
    ConversationAccount? Conversation { get; set; }
    ChannelAccount? Recipient { get; set; }
    string? ReplyToId { get; set; }
    IList<Entity>? Entities { get; set; }
    object? ChannelData { get; set; }

    IMessageActivity? AsMessageActivity();
    IMessageUpdateActivity? AsMessageUpdateActivity();
    IMessageDeleteActivity? AsMessageDeleteActivity();
    IMessageReactionActivity? AsMessageReactionActivity();
    IConversationUpdateActivity? AsConversationUpdateActivity();
    IInstallationUpdateActivity? AsInstallationUpdateActivity();
    ITypingActivity? AsTypingActivity();
    IEndOfConversationActivity? AsEndOfConversationActivity();
    IEventActivity? AsEventActivity();
    IInvokeActivity? AsInvokeActivity();

    /// <summary>Where an answer to this activity goes.</summary>
    ConversationReference GetConversationReference();

    /// <summary>The channel data as a <typeparamref name="T"/>; the default if there is none.</summary>
    T? GetChannelData<T>();

    /// <summary>As <see cref="GetChannelData{T}"/>, but data of another shape is an answer, not an exception.</summary>
    bool TryGetChannelData<T>(out T? instance);
}
