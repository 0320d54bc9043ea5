namespace HistoryBot.DirectLine.Journal;

/// <summary>
/// Keeps conversations beyond the life of the process. What a call was to keep is kept when it returns, all of it or nothing, also if the
/// process is killed right after. Calls for one conversation come one at a time, those for several side by side; each should be quick.
/// A host that has none adds nothing: conversations then end with the process.
/// </summary>
/// <exception cref="IOException">From any call: it cannot be read or kept now.</exception>
public interface IConversationJournal
{
    /// <summary>A conversation as it was left; null if none is kept under this id.</summary>
    KeptConversation? Load(string conversationId);

    /// <summary>Keeps a step.</summary>
    void Append(JournalStep step);

    /// <summary>Notes that the bot is done with a turn; it is not taken up again.</summary>
    void EndTurn(string conversationId, string turnId);

    /// <summary>The conversations that have turns which the bot was not done with when the process ended; counts one more run of each such turn.</summary>
    IReadOnlyList<string> TakeUpUnfinished();

    /// <summary>Deletes the activities of a conversation that stand before a position, so that nothing can bring them back.</summary>
    void Forget(string conversationId, long position);
}
