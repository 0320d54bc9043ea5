namespace Microsoft.Bot.Schema;

/// <summary>The conversation is over; <c>Code</c> says why.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string? Code { get; set; }
    string? Text { get; set; }
}
