namespace Microsoft.Bot.Schema;

/// <summary>A note for developers; channels other than the Emulator never see it.</summary>
public interface ITraceActivity : IActivity
{
    string? Name { get; set; }
    string? Label { get; set; }
    string? ValueType { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}
