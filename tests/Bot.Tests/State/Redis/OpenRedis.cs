using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.State;
using HistoryBot.Bot.State.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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

    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        await provider.DisposeAsync();
    }
}
