using System.Text;
using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.State;
using HistoryBot.Bot.State.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>What one instance opens on a server.</summary>
internal sealed class OpenRedis : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private OpenRedis(ServiceProvider provider, StateOptions options)
    {
        (this.provider, Options) = (provider, Microsoft.Extensions.Options.Options.Create(options));
        Server = RedisServer.Open(options.Redis!, provider.GetRequiredService<RedisPipeline>());
    }

    public RedisServer Server { get; }

    public IOptions<StateOptions> Options { get; }

    public static OpenRedis On(RedisNode node, int retentionDays = 30, double leaseSeconds = 60) => new(
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddOutbound(new ConfigurationBuilder().Build()).BuildServiceProvider(),
        new StateOptions { Redis = node.Setting + ",allowAdmin=true", RetentionDays = retentionDays, TurnLease = TimeSpan.FromSeconds(leaseSeconds) });

    /// <summary>The same, after all that the server held was deleted.</summary>
    public static async Task<OpenRedis> EmptyAsync(RedisNode node)
    {
        var redis = On(node);
        await redis.Server.DoAsync(async database => await database.ExecuteAsync("FLUSHALL"));
        return redis;
    }

    public RedisJournal Journal(TimeProvider? time = null) => new(Server, Options, time ?? TimeProvider.System);

    /// <summary>All that the server holds, as text.</summary>
    public Task<string> DumpAsync() => Server.DoAsync(async database =>
    {
        var all = new StringBuilder();
        foreach (var key in (string[])(await database.ExecuteAsync("KEYS", "*"))!)
        {
            all.Append(key).Append(' ').AppendLine(await database.KeyTypeAsync(key) switch
            {
                RedisType.Hash => string.Join(' ', await database.HashGetAllAsync(key)),
                RedisType.List => string.Join(' ', await database.ListRangeAsync(key)),
                RedisType.SortedSet => string.Join(' ', await database.SortedSetRangeByRankAsync(key)),
                _ => "",
            });
        }

        return all.ToString();
    });

    /// <summary>Lets all that expires be so much older.</summary>
    public Task AgeAsync(TimeSpan time) => Server.DoAsync(async database =>
    {
        foreach (var key in (string[])(await database.ExecuteAsync("KEYS", "*"))!)
        {
            if (await database.KeyTimeToLiveAsync(key) is { } left)
            {
                _ = left > time ? await database.KeyExpireAsync(key, left - time) : await database.KeyDeleteAsync(key);
            }
        }

        return true;
    });

    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        await provider.DisposeAsync();
    }
}
