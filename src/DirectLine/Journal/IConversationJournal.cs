namespace HistoryBot.DirectLine.Journal;

/// <summary>
/// Keeps the conversations of one process beyond its life, and the turns that it was not done with. Calls should be quick.
/// A host that has neither this nor an <see cref="ISharedJournal"/> adds nothing: conversations then end with the process.
/// </summary>
public interface IConversationJournal : IConversationLog
{
    /// <summary>Notes that the bot is done with a turn; it is not taken up again.</summary>
    Task EndTurnAsync(string conversationId, string turnId);

    /// <summary>The conversations that have turns which the bot was not done with when the process ended; counts one more run of each such turn.</summary>
    Task<IReadOnlyList<string>> TakeUpUnfinishedAsync();
}
