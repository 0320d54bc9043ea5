using HistoryBot.Bot.State;
using HistoryBot.Bot.State.Redis;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Abstractions;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>Storage in a real server.</summary>
public abstract class RedisStorageContract(RedisNode node) : KeptStorageContract, IAsyncLifetime
{
    private OpenRedis redis = null!;

    public async ValueTask InitializeAsync() => redis = await OpenRedis.EmptyAsync(node);

    public async ValueTask DisposeAsync()
    {
        await redis.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Another_instance_reads_it_under_the_same_etag()
    {
        await WriteAsync("k", new Note { Text = "a" });
        var eTag = (await ReadAsync("k"))!.ETag;

        await using var another = OpenRedis.On(node);
        var note = Assert.IsType<Note>((await Over(another, typeof(Note)).ReadAsync(["k"], TestContext.Current.CancellationToken))["k"]);
        Assert.Equal(("a", eTag), (note.Text, note.ETag));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(0)]
    public async Task It_expires_after_the_days_of_retention_or_never(int days)
    {
        await using var instance = OpenRedis.On(node, days);
        await Over(instance, typeof(Note)).WriteAsync(new Dictionary<string, object> { ["k"] = new Note() }, TestContext.Current.CancellationToken);

        var left = await instance.Server.DoAsync(database => database.KeyTimeToLiveAsync(RedisKeys.Item("k")));

        Assert.Equal(days, left is null ? 0 : (int)Math.Ceiling(left.Value.TotalDays));
    }

    private protected override Task AgeAsync(TimeSpan passed) => redis.AgeAsync(passed);

    private protected override IStorage Over(params Type[] types) => Over(redis, types);

    private static RedisStorage Over(OpenRedis redis, params Type[] types) =>
        new(redis.Server, new StoredTypes(types), redis.Options, NullLogger<RedisStorage>.Instance);
}
