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

    /// <summary>A storage of these types in what is open now.</summary>
    private protected abstract IStorage Over(params Type[] types);
}
