using HistoryBot.Bot.State;
using HistoryBot.DirectLine.Journal;

namespace HistoryBot.Bot.Tests.State;

/// <summary>The journal in a real file.</summary>
public sealed class SqliteJournalSpecs : JournalContract, IDisposable
{
    private readonly HistoryDatabase database = HistoryDatabase.Open(TemporaryFolder.New(), maxMegabytes: 100);

    private protected override IConversationLog Journal => new SqliteJournal(database);

    public void Dispose() => database.Dispose();
}
