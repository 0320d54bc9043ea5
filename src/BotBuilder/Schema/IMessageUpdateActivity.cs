namespace Microsoft.Bot.Schema;

/// <summary>A message that replaces the one with the same id.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}
