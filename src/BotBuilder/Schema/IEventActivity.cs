namespace Microsoft.Bot.Schema;

/// <summary>News from the client or channel that nobody said aloud.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}
