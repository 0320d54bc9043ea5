using Microsoft.Bot.Builder;

namespace HistoryBot.BotBuilder.Tests;

public sealed class MemoryStorageSpecs
{
    private readonly IStorage storage = new MemoryStorage();

    [Fact]
    public async Task An_unknown_key_is_left_out_of_what_is_read() =>
        Assert.Empty(await storage.ReadAsync(["unknown"], TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("key")]
    [InlineData(@"!@#$%^&*()~/\><,.?';""`~")]
    public async Task What_was_written_is_read_with_its_type_and_an_etag(string key)
    {
        await WriteAsync(key, new Note { Text = "a" });
        await WriteAsync(key + "2", new Plain { Text = "b" });

        var note = Assert.IsType<Note>(await ReadAsync(key));
        Assert.Equal(("a", "0"), (note.Text, note.ETag));
        Assert.Equal("b", Assert.IsType<Plain>(await ReadAsync(key + "2")).Text);
    }

    [Fact]
    public async Task A_writer_that_saw_the_latest_state_may_write_and_the_etag_changes()
    {
        await WriteAsync("k", new Note { Text = "a" });
        var seen = (Note)(await ReadAsync("k"))!;
        seen.Text = "b";
        await WriteAsync("k", seen);

        var latest = (Note)(await ReadAsync("k"))!;
        Assert.Equal("b", latest.Text);
        Assert.NotEqual(seen.ETag, latest.ETag);
    }

    [Theory]
    [InlineData("stale")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_writer_that_did_not_is_refused_and_changes_nothing(string? eTag)
    {
        await WriteAsync("k", new Note { Text = "a" });
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("k", new Note { Text = "b", ETag = eTag }));
        Assert.StartsWith("Etag conflict.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("a", ((Note)(await ReadAsync("k"))!).Text);
    }

    [Fact]
    public async Task A_star_overwrites_whatever_is_there()
    {
        await WriteAsync("k", new Note { Text = "a" });
        await WriteAsync("k", new Note { Text = "b", ETag = "*" });
        Assert.Equal("b", ((Note)(await ReadAsync("k"))!).Text);
    }

    [Fact]
    public async Task On_a_new_key_any_etag_will_do()
    {
        await WriteAsync("k", new Note { Text = "a", ETag = "whatever" });
        Assert.NotNull(await ReadAsync("k"));
    }

    [Fact]
    public async Task Objects_without_an_etag_are_overwritten_by_the_last_writer()
    {
        await WriteAsync("k", new Plain { Text = "a" });
        await WriteAsync("k", new Plain { Text = "b" });
        Assert.Equal("b", ((Plain)(await ReadAsync("k"))!).Text);
    }

    [Fact]
    public async Task What_a_reader_changes_is_not_stored_until_written()
    {
        await WriteAsync("k", new Note { Text = "a" });
        ((Note)(await ReadAsync("k"))!).Text = "changed";
        Assert.Equal("a", ((Note)(await ReadAsync("k"))!).Text);
    }

    [Fact]
    public async Task What_was_deleted_is_gone_and_deleting_nothing_is_no_fault()
    {
        await WriteAsync("k", new Note());
        await storage.DeleteAsync(["k", "never"], TestContext.Current.CancellationToken);
        Assert.Null(await ReadAsync("k"));
    }

    [Fact]
    public async Task Reading_by_type_skips_what_is_something_else()
    {
        await storage.WriteAsync(
            new Dictionary<string, object> { ["n"] = new Note { Text = "a" }, ["p"] = new Plain() }, TestContext.Current.CancellationToken);
        var notes = await storage.ReadAsync<Note>(["n", "p"], TestContext.Current.CancellationToken);
        Assert.Equal("a", Assert.Single(notes).Value.Text);
    }

    [Fact]
    public async Task Nothing_to_read_write_or_delete_is_a_fault()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.ReadAsync(null!, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.WriteAsync(null!, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.DeleteAsync(null!, TestContext.Current.CancellationToken));
    }

    private Task WriteAsync(string key, object value) => storage.WriteAsync(new Dictionary<string, object> { [key] = value });

    private async Task<object?> ReadAsync(string key) => (await storage.ReadAsync([key])).TryGetValue(key, out var value) ? value : null;

    public sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }

    public sealed class Plain
    {
        public string? Text { get; set; }
    }
}
