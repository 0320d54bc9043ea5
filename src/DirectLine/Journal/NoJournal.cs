namespace HistoryBot.DirectLine.Journal;

/// <summary>For a host that keeps nothing: conversations end with the process.</summary>
internal sealed class NoJournal : IConversationJournal
{
    public KeptConversation? Load(string conversationId) => null;

    public void Append(JournalStep step)
    {
    }

    public void EndTurn(string conversationId, string turnId)
    {
    }

    public IReadOnlyList<string> TakeUpUnfinished() => [];

    public void Forget(string conversationId, long position)
    {
    }
}
