using HistoryBot.Bot.State;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Abstractions;

namespace HistoryBot.Bot.Tests.State;

/// <summary>Storage in a real file.</summary>
public sealed class SqliteStorageSpecs : StorageContract, IDisposable
{
    private readonly string folder = TemporaryFolder.New();
    private HistoryDatabase database;

    public SqliteStorageSpecs()
    {
        database = HistoryDatabase.Open(folder, maxMegabytes: 100);
        Storage = Over(database, typeof(Note), typeof(Plain));
    }

    private protected override IStorage Storage { get; }

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_a_restart_under_the_same_etag()
    {
        await WriteAsync("k", new Note { Text = "a" });
        var eTag = (await ReadAsync("k"))!.ETag;
        database.Dispose();

        database = HistoryDatabase.Open(folder, maxMegabytes: 100);
        var note = Assert.IsType<Note>((await Over(database, typeof(Note)).ReadAsync(["k"], TestContext.Current.CancellationToken))["k"]);
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

    [Fact]
    public async Task What_this_version_cannot_read_counts_as_never_stored_and_may_be_written_anew()
    {
        await WriteAsync("k", new Note { Text = "a" });
        var another = Over(database, typeof(Plain));

        Assert.Empty(await another.ReadAsync(["k"], TestContext.Current.CancellationToken));
        await WriteAsync("k", new Note { Text = "b" });
        Assert.Equal("b", (await ReadAsync("k"))!.Text);
    }

    [Fact]
    public async Task A_type_that_was_not_entered_is_refused() => await Assert.ThrowsAsync<NotSupportedException>(() => Over(database).WriteAsync(
        new Dictionary<string, object> { ["k"] = new Plain() }, TestContext.Current.CancellationToken));

    private static SqliteStorage Over(HistoryDatabase database, params Type[] types) =>
        new(database, new StoredTypes(types), TimeProvider.System, NullLogger<SqliteStorage>.Instance);
}
