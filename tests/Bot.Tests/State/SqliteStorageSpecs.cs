using HistoryBot.Bot.State;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace HistoryBot.Bot.Tests.State;

/// <summary>Storage in a real file.</summary>
public sealed class SqliteStorageSpecs : KeptStorageContract, IDisposable
{
    private readonly string folder = TemporaryFolder.New();
    private readonly FakeTimeProvider time = new(DateTimeOffset.UnixEpoch);
    private HistoryDatabase database;

    public SqliteStorageSpecs() => database = HistoryDatabase.Open(folder, maxMegabytes: 100);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_a_restart_under_the_same_etag()
    {
        await WriteAsync("k", new Note { Text = "a" });
        var eTag = (await ReadAsync("k"))!.ETag;
        database.Dispose();

        database = HistoryDatabase.Open(folder, maxMegabytes: 100);
        var note = Assert.IsType<Note>((await Over(typeof(Note)).ReadAsync(["k"], TestContext.Current.CancellationToken))["k"]);
        Assert.Equal(("a", eTag), (note.Text, note.ETag));
    }

    [Fact]
    public async Task Of_a_batch_with_a_conflict_nothing_is_written()
    {
        await WriteAsync("taken", new Note { Text = "a" });

        await Assert.ThrowsAsync<ArgumentException>(() => Storage.WriteAsync(
            new Dictionary<string, object> { ["new"] = new Note(), ["taken"] = new Note { ETag = "stale" }, ["newer"] = new Note() },
            TestContext.Current.CancellationToken));

        Assert.Equal(["taken"], (await Storage.ReadAsync(["new", "taken", "newer"], TestContext.Current.CancellationToken)).Keys);
    }

    private protected override Task AgeAsync(TimeSpan passed)
    {
        time.Advance(passed);
        using var sweep = new RetentionSweep(database, Options.Create(new StateOptions()), time, NullLogger<RetentionSweep>.Instance);
        sweep.Sweep();
        return Task.CompletedTask;
    }

    private protected override IStorage Over(params Type[] types) =>
        new SqliteStorage(database, new StoredTypes(types), time, NullLogger<SqliteStorage>.Instance);
}
