namespace Microsoft.Bot.Schema;

/// <summary>The message with this id was taken back.</summary>
public interface IMessageDeleteActivity : IActivity
{
}
