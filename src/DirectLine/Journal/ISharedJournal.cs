namespace HistoryBot.DirectLine.Journal;

/// <summary>
/// Keeps the conversations of any number of processes, each of which serves any of them. It alone tells what was said and what waits for the
/// bot: a step is only kept if its writer has seen the latest one, and a turn is run by whoever holds the conversation's turns.
/// </summary>
public interface ISharedJournal : IConversationLog
{
    /// <summary>Takes the turns of a conversation for this process alone, for a limited time that is prolonged while it lives; null if another has them.</summary>
    Task<ITurnHold?> HoldAsync(string conversationId);

    /// <summary>Conversations with turns that wait for longer than a living process leaves them alone: theirs has probably died.</summary>
    Task<IReadOnlyList<string>> OverdueAsync();

    /// <summary>From now on tells what other processes do.</summary>
    void Watch(IJournalWatcher watcher);

    /// <summary>Has other processes show what is not kept, to those that listen there. It may get lost.</summary>
    void Show(string conversationId, ReadOnlyMemory<byte> json);
}
