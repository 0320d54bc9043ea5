using Microsoft.Bot.Builder;

namespace HistoryBot.Bot.Tests.State;

/// <summary>What a storage owes its users that outlives the program, and so meets what other versions of it wrote.</summary>
public abstract class KeptStorageContract : StorageContract
{
    private protected override IStorage Storage => Over(typeof(Note), typeof(Plain));

    [Fact]
    public async Task What_this_version_cannot_read_counts_as_never_stored_and_may_be_written_anew()
    {
        await WriteAsync("k", new Note { Text = "a" });

        Assert.Empty(await Over(typeof(Plain)).ReadAsync(["k"], TestContext.Current.CancellationToken));
        await WriteAsync("k", new Note { Text = "b" });
        Assert.Equal("b", (await ReadAsync("k"))!.Text);
    }

    [Fact]
    public async Task A_type_that_was_not_entered_is_refused() => await Assert.ThrowsAsync<NotSupportedException>(() => Over().WriteAsync(
        new Dictionary<string, object> { ["k"] = new Plain() }, TestContext.Current.CancellationToken));

    [Fact]
    public async Task What_was_not_written_again_for_the_days_of_retention_was_never_stored()
    {
        await WriteAsync("k", new Note { Text = "a" });
        await AgeAsync(TimeSpan.FromDays(29));
        await WriteAsync("k", (await ReadAsync("k"))!);
        await AgeAsync(TimeSpan.FromDays(29));
        Assert.Equal("a", (await ReadAsync("k"))!.Text);

        await AgeAsync(TimeSpan.FromDays(2));

        Assert.Null(await ReadAsync("k"));
        await WriteAsync("k", new Note { Text = "b", ETag = "stale" });
        Assert.Equal("b", (await ReadAsync("k"))!.Text);
    }

    /// <summary>Lets so much time pass for a storage that keeps things for 30 days.</summary>
    private protected abstract Task AgeAsync(TimeSpan passed);

    /// <summary>A storage of these types in what is open now.</summary>
    private protected abstract IStorage Over(params Type[] types);
}
