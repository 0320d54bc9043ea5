namespace HistoryBot.DirectLine.Journal;

/// <summary>For a host that keeps nothing: conversations end with the process.</summary>
internal sealed class NoJournal : IConversationJournal
{
    public Task<KeptConversation?> LoadAsync(string conversationId, long position = 0) => Task.FromResult<KeptConversation?>(null);

    public Task<Keeping> AppendAsync(JournalStep step) => Task.FromResult(Keeping.Kept);

    public Task EndTurnAsync(string conversationId, string turnId) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> TakeUpUnfinishedAsync() => Task.FromResult<IReadOnlyList<string>>([]);

    public Task ForgetAsync(string conversationId, long position) => Task.CompletedTask;
}
