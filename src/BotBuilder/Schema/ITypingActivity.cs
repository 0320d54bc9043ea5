namespace Microsoft.Bot.Schema;

/// <summary>The sender is composing.</summary>
public interface ITypingActivity : IActivity
{
}
