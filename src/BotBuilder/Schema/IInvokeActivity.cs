namespace Microsoft.Bot.Schema;

/// <summary>An event whose sender waits for an answer in the HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}
