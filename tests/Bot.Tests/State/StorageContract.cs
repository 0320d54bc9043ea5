using Microsoft.Bot.Builder;

namespace HistoryBot.Bot.Tests.State;

/// <summary>What every storage of conversations owes its users, whichever it is.</summary>
public abstract class StorageContract
{
    private const int LargeText = 5 << 20;

    public static TheoryData<string> OddKeys { get; } =
    [
        "key", " ", "'; DROP TABLE items; --", @"!@#$%^&*()~/\><,.?';""`~", "a/b|c\\d%2F", "line\nbreak", "nul\0inside", "پاکستان", "🕌", new string('k', 4_000),
    ];

    private protected abstract IStorage Storage { get; }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_key_is_left_out_of_what_is_read()
    {
        await WriteAsync("known", new Note { Text = "a" });

        Assert.Equal(["known"], (await Storage.ReadAsync(["unknown", "known", "KNOWN"], Now)).Keys);
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task A_key_may_be_any_text(string key)
    {
        await WriteAsync(key, new Note { Text = "mine" });
        await WriteAsync(key + "x", new Note { Text = "another" });

        Assert.Equal("mine", (await ReadAsync(key))!.Text);
        await Storage.DeleteAsync([key], Now);
        Assert.Null(await ReadAsync(key));
        Assert.Equal("another", (await ReadAsync(key + "x"))!.Text);
    }

    [Fact]
    public async Task Every_state_has_an_etag_of_its_own_also_after_it_was_deleted()
    {
        var seen = new HashSet<string>();
        for (var times = 0; times < 3; times++)
        {
            await WriteAsync("k", new Note());
            Assert.True(seen.Add((await ReadAsync("k"))!.ETag!));
            await Storage.DeleteAsync(["k"], Now);
        }
    }

    [Theory]
    [InlineData("stale")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_writer_that_has_not_seen_the_latest_state_is_refused_and_changes_nothing(string? eTag)
    {
        await WriteAsync("k", new Note { Text = "a" });
        var latest = (await ReadAsync("k"))!.ETag;

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("k", new Note { Text = "b", ETag = eTag }));

        Assert.StartsWith("Etag conflict.", fault.Message, StringComparison.Ordinal);
        var kept = (await ReadAsync("k"))!;
        Assert.Equal(("a", latest), (kept.Text, kept.ETag));
    }

    [Fact]
    public async Task Of_two_who_saw_the_same_state_the_second_is_refused()
    {
        await WriteAsync("k", new Note { Text = "a" });
        var (first, second) = ((await ReadAsync("k"))!, (await ReadAsync("k"))!);
        first.Text = "first";
        await WriteAsync("k", first);

        second.Text = "second";
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("k", second));
        Assert.Equal("first", (await ReadAsync("k"))!.Text);
    }

    [Fact]
    public async Task A_star_overwrites_whatever_is_there()
    {
        await WriteAsync("k", new Note { Text = "a" });
        await WriteAsync("k", new Note { Text = "b", ETag = "*" });

        var kept = (await ReadAsync("k"))!;
        Assert.Equal("b", kept.Text);
        Assert.NotEqual("*", kept.ETag);
    }

    [Theory]
    [InlineData("whatever")]
    [InlineData("*")]
    [InlineData("")]
    [InlineData(null)]
    public async Task On_a_new_key_any_etag_will_do(string? eTag)
    {
        await WriteAsync("k", new Note { Text = "a", ETag = eTag });

        Assert.Equal("a", (await ReadAsync("k"))!.Text);
    }

    [Fact]
    public async Task Objects_without_an_etag_are_overwritten_by_the_last_writer()
    {
        await Storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Plain { Text = "a" } }, Now);
        await Storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Plain { Text = "b" } }, Now);

        Assert.Equal("b", Assert.IsType<Plain>((await Storage.ReadAsync(["k"], Now))["k"]).Text);
    }

    [Fact]
    public async Task Nothing_is_lost_when_many_write_to_one_key_at_once()
    {
        const int Writers = 8;
        const int Times = 25;
        await WriteAsync("k", new Note { Count = 0 });

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < Times;)
            {
                var note = (await ReadAsync("k"))!;
                note.Count++;
                try
                {
                    await WriteAsync("k", note);
                    done++;
                }
                catch (ArgumentException)
                {
                    // Somebody else was first: read again.
                }
            }
        })));

        Assert.Equal(Writers * Times, (await ReadAsync("k"))!.Count);
    }

    [Fact]
    public async Task A_batch_is_written_read_and_deleted_together()
    {
        var keys = Enumerable.Range(0, 50).Select(n => "k" + n).ToArray();
        await Storage.WriteAsync(keys.ToDictionary(key => key, object (key) => new Note { Text = key }), Now);

        var read = await Storage.ReadAsync(keys, Now);
        Assert.Equal(keys.Order(), read.Values.Cast<Note>().Select(note => note.Text).Order());

        await Storage.DeleteAsync([.. keys, "never"], Now);
        Assert.Empty(await Storage.ReadAsync(keys, Now));
    }

    [Fact]
    public async Task A_large_value_comes_back_as_it_was()
    {
        var text = new string('ع', LargeText);
        await WriteAsync("k", new Note { Text = text });

        Assert.True((await ReadAsync("k"))!.Text == text);
    }

    [Fact]
    public async Task What_a_reader_changes_is_not_stored_until_written()
    {
        await WriteAsync("k", new Note { Text = "a" });
        (await ReadAsync("k"))!.Text = "changed";

        Assert.Equal("a", (await ReadAsync("k"))!.Text);
    }

    [Fact]
    public async Task Nothing_to_read_write_or_delete_is_a_fault_and_no_keys_are_none()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Storage.ReadAsync(null!, Now));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Storage.WriteAsync(null!, Now));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Storage.DeleteAsync(null!, Now));
        Assert.Empty(await Storage.ReadAsync([], Now));
        await Storage.WriteAsync(new Dictionary<string, object>(), Now);
        await Storage.DeleteAsync([], Now);
    }

    private protected Task WriteAsync(string key, Note value) => Storage.WriteAsync(new Dictionary<string, object> { [key] = value }, Now);

    private protected async Task<Note?> ReadAsync(string key) =>
        (await Storage.ReadAsync([key], Now)).TryGetValue(key, out var value) ? Assert.IsType<Note>(value) : null;

    public sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public int Count { get; set; }

        public string? ETag { get; set; }
    }

    public sealed class Plain
    {
        public string? Text { get; set; }
    }
}
