using HistoryBot.Bot.Outbound;
using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>The Redis, Valkey or Garnet server that keeps the state of all instances, or their cluster. Safe for any number of threads.</summary>
internal sealed class RedisServer : IDisposable
{
    /// <summary>The version of what stands under <see cref="RedisKeys"/>.</summary>
    public const int SchemaVersion = 1;

    private static readonly Version Oldest = new(5, 0);

    /// <summary>In ms; how soon a lost connection is tried again.</summary>
    private const int ReconnectEvery = 500;

    private readonly ConnectionMultiplexer connection;
    private readonly RedisPipeline pipeline;
    private readonly string endpoints;

    private RedisServer(ConnectionMultiplexer connection, RedisPipeline pipeline, string endpoints)
    {
        (this.connection, this.pipeline, this.endpoints) = (connection, pipeline, endpoints);
        connection.ConnectionRestored += (_, _) => Restored?.Invoke();
    }

    /// <summary>After a lost connection was made again: what was published meanwhile was missed.</summary>
    public event Action? Restored;

    /// <summary>Connects, and sees that this is a server that can be used.</summary>
    /// <param name="setting">The connection string of StackExchange.Redis.</param>
    /// <exception cref="BadStateException">It cannot be used.</exception>
    public static RedisServer Open(string setting, RedisPipeline pipeline)
    {
        var options = Options(setting);
        var endpoints = string.Join(", ", options.EndPoints);
        ConnectionMultiplexer? connection = null;
        try
        {
            connection = ConnectionMultiplexer.Connect(options);
            Examine(connection, endpoints);
            return new RedisServer(connection, pipeline, endpoints);
        }
        catch (Exception fault)
        {
            connection?.Dispose();
            throw RedisFault.Is(fault) ? new BadStateException(RedisFault.Cause(fault, endpoints), fault) : fault;
        }
    }

    /// <summary>Does work through the pipeline.</summary>
    /// <param name="work">May be repeated after it was done without a word: it has to be of no effect then.</param>
    /// <exception cref="IOException">It could not be done now.</exception>
    public Task<T> DoAsync<T>(Func<IDatabase, Task<T>> work) => pipeline.RunAsync(token => TryAsync(work, token));

    /// <summary>Does work that can be done without: once, and without waiting for a server that is slow or cannot be reached.</summary>
    /// <exception cref="IOException">Nobody knows whether it was done.</exception>
    public Task<T> OnceAsync<T>(Func<IDatabase, Task<T>> work) => pipeline.RunOnceAsync(token => TryAsync(work, token));

    /// <summary>Does work at the start, before anybody is served.</summary>
    /// <exception cref="BadStateException">It could not be done.</exception>
    public T AtStart<T>(Func<IDatabase, T> work)
    {
        try
        {
            return work(connection.GetDatabase());
        }
        catch (Exception fault) when (RedisFault.Is(fault))
        {
            throw new BadStateException(RedisFault.Cause(fault, endpoints), fault);
        }
    }

    /// <summary>Whether keys that do not stand together lie in different places.</summary>
    public bool IsCluster => connection.GetServers().Any(server => server.ServerType == ServerType.Cluster);

    /// <summary>Tells all that listen at a channel; it may get lost.</summary>
    public void Publish(string channel, RedisValue message)
    {
        try
        {
            connection.GetSubscriber().Publish(RedisChannel.Literal(channel), message, CommandFlags.FireAndForget);
        }
        catch (Exception fault) when (RedisFault.Is(fault))
        {
            // A hint; who missed it reads again.
        }
    }

    /// <summary>Listens at a channel from now on, also after the connection was lost.</summary>
    public void Subscribe(string channel, Action<RedisValue> hear) => AtStart(_ =>
    {
        connection.GetSubscriber().Subscribe(RedisChannel.Literal(channel), (_, message) => hear(message));
        return true;
    });

    public void Dispose() => connection.Dispose();

    private async Task<T> TryAsync<T>(Func<IDatabase, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(connection.GetDatabase()).WaitAsync(cancellationToken);
        }
        catch (Exception fault) when (RedisFault.Is(fault))
        {
            throw RedisFault.Of(fault, endpoints);
        }
    }

    private static ConfigurationOptions Options(string setting)
    {
        try
        {
            var options = ConfigurationOptions.Parse(setting);
            options.ClientName ??= "history-bot";
            options.AbortOnConnectFail = true;
            // The pipeline alone decides how long to wait.
            options.BacklogPolicy = BacklogPolicy.FailFast;
            options.ReconnectRetryPolicy = new LinearRetry(ReconnectEvery);
            return options.EndPoints.Count > 0 ? options : throw new ArgumentException("It names no server.");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw new BadStateException(
                $"{StateOptions.RedisSetting} cannot be read: {fault.Message} Write it like redis.example:6379,user=bot,password=…,ssl=true", fault);
        }
    }

    private static void Examine(ConnectionMultiplexer connection, string endpoints)
    {
        foreach (var server in connection.GetServers().Where(server => server.IsConnected && server.Version < Oldest))
        {
            throw new BadStateException(
                $"Redis at {endpoints} has version {server.Version}; the bot needs {Oldest} or newer, or Valkey, or Garnet. Name another server in {StateOptions.RedisSetting}.");
        }

        var database = connection.GetDatabase();
        // Written at each start, so that a server that takes no writes is found here and not at the first message.
        database.StringSet(RedisKeys.Schema, SchemaVersion, expiry: null, When.NotExists);
        database.KeyPersist(RedisKeys.Schema);
        if ((long?)database.StringGet(RedisKeys.Schema) is not SchemaVersion and var found)
        {
            throw new BadStateException(
                $"What Redis at {endpoints} keeps under {RedisKeys.Prefix} was written by another version of this program (schema {found}; this one knows {SchemaVersion}); "
                + $"it was left as it is. Run that version, or name another server or database in {StateOptions.RedisSetting}.");
        }
    }
}
