namespace HistoryBot.DirectLine.Journal;

/// <summary>
/// Keeps what was said in conversations beyond the life of the process. What a call was to keep is kept when it ends, all of it or nothing,
/// also if the process is killed right after. Calls for one conversation come one at a time, those for several side by side.
/// </summary>
/// <exception cref="IOException">From any call: it cannot be read or kept now.</exception>
public interface IConversationLog
{
    /// <summary>A conversation as it was left; null if none is kept under this id.</summary>
    /// <param name="position">Activities that stand before it are left out.</param>
    Task<KeptConversation?> LoadAsync(string conversationId, long position = 0);

    /// <summary>Keeps a step, or says why not.</summary>
    Task<Keeping> AppendAsync(JournalStep step);

    /// <summary>Deletes the activities of a conversation that stand before a position, so that nothing can bring them back.</summary>
    Task ForgetAsync(string conversationId, long position);
}
