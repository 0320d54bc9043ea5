namespace Microsoft.Bot.Schema;

/// <summary>Something said in a conversation.</summary>
public interface IMessageActivity : IActivity
{
    string? Locale { get; set; }
    string? Text { get; set; }
    string? Speak { get; set; }
    string? InputHint { get; set; }
    string? Summary { get; set; }
    string? TextFormat { get; set; }
    string? AttachmentLayout { get; set; }
    string? Importance { get; set; }
    string? DeliveryMode { get; set; }
    DateTimeOffset? Expiration { get; set; }
    IList<Attachment>? Attachments { get; set; }
    SuggestedActions? SuggestedActions { get; set; }
    object? Value { get; set; }

    /// <summary>Whether there is anything to show: text, a summary, an attachment or channel data.</summary>
    bool HasContent();

    /// <summary>The entities that name a participant.</summary>
    Mention[] GetMentions();
}
