using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>
/// Storage in Redis, with the rules of <see cref="MemoryStorage"/>: an <see cref="IStoreItem"/> is only overwritten by a writer that has seen
/// its latest state. A batch is written as a whole or not at all; in a cluster, whose keys lie in different places, each key by itself.
/// </summary>
internal sealed class RedisStorage(RedisServer server, StoredTypes types, IOptions<StateOptions> options, ILogger<RedisStorage> logger) : IStorage
{
    private const string AnyETag = "*";

    private static readonly RedisValue Type = "type";
    private static readonly RedisValue Json = "json";
    private static readonly RedisValue ETag = "etag";

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var wanted = keys.Distinct(StringComparer.Ordinal).ToList();
        var rows = await server.DoAsync(database => Task.WhenAll(wanted.Select(key => database.HashGetAsync(RedisKeys.Item(key), [Type, Json, ETag]))));
        var found = new Dictionary<string, object>();
        foreach (var (key, row) in wanted.Zip(rows).Where(pair => !pair.Second[1].IsNull))
        {
            if (types.Read(row[0]!, (byte[])row[1]!) is { } value)
            {
                found[key] = WithETag(value, row[2]);
            }
            else
            {
                await DiscardAsync(key, row);
            }
        }

        return found;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var rows = changes.Select(change => Row.Of(change.Key, change.Value, types)).ToList();
        foreach (var together in server.IsCluster ? rows.Chunk(1) : rows.Chunk(Math.Max(1, rows.Count)))
        {
            await WriteAsync(together);
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        await server.DoAsync(database => Task.WhenAll(keys.Select(key => database.KeyDeleteAsync(RedisKeys.Item(key)))));
    }

    private async Task WriteAsync(Row[] rows)
    {
        while (!await server.DoAsync(database => TryWriteAsync(database, rows)))
        {
            var current = await server.DoAsync(database => Task.WhenAll(rows.Select(row => database.HashGetAsync(row.Name, ETag))));
            if (rows.Zip(current).All(pair => pair.Second == pair.First.ETag))
            {
                // An attempt that was given up had got through.
                return;
            }

            foreach (var (row, eTag) in rows.Zip(current))
            {
                if (row.IsChecked && !eTag.IsNull && eTag != row.Seen)
                {
                    // The exception of the SDK's own storage, by which its callers know to read again.
                    throw new ArgumentException($"Etag conflict. '{row.Key}' is at {eTag}; the writer had seen '{row.Seen}'.");
                }

                row.Current = eTag;
            }
        }
    }

    private async Task<bool> TryWriteAsync(IDatabase database, Row[] rows)
    {
        var transaction = database.CreateTransaction();
        foreach (var row in rows)
        {
            if (row.IsChecked)
            {
                transaction.AddCondition(row.Current.IsNull ? Condition.HashNotExists(row.Name, ETag) : Condition.HashEqual(row.Name, ETag, row.Current));
            }

            _ = transaction.KeyDeleteAsync(row.Name);
            _ = transaction.HashSetAsync(row.Name, row.ETag.IsNull ? [new(Type, row.Type), new(Json, row.Json)] : [new(Type, row.Type), new(Json, row.Json), new(ETag, row.ETag)]);
            _ = options.Value.Retention is { } days ? transaction.KeyExpireAsync(row.Name, days) : Task.CompletedTask;
        }

        return await transaction.ExecuteAsync();
    }

    // As if it had never been stored, so that the next writer is not held up by a state that nobody can see.
    private async Task DiscardAsync(string key, RedisValue[] row)
    {
        Log.ItemUnreadable(logger, row[0]!);
        await server.DoAsync(database =>
        {
            var transaction = database.CreateTransaction();
            transaction.AddCondition(row[2].IsNull ? Condition.HashNotExists(RedisKeys.Item(key), ETag) : Condition.HashEqual(RedisKeys.Item(key), ETag, row[2]));
            transaction.AddCondition(Condition.HashEqual(RedisKeys.Item(key), Type, row[0]));
            _ = transaction.KeyDeleteAsync(RedisKeys.Item(key));
            return transaction.ExecuteAsync();
        });
    }

    private static object WithETag(object value, string? eTag)
    {
        if (value is IStoreItem item)
        {
            item.ETag = eTag;
        }

        return value;
    }

    /// <summary>What is to be written under a key.</summary>
    /// <param name="Seen">What the writer has seen.</param>
    /// <param name="IsChecked">Whether the writer must have seen the latest state.</param>
    /// <param name="ETag">That of the new state; null for what has none.</param>
    private sealed record Row(string Key, RedisKey Name, string Type, byte[] Json, string? Seen, bool IsChecked, RedisValue ETag)
    {
        /// <summary>The state that is to be overwritten, as far as it is known.</summary>
        public RedisValue Current { get; set; } = string.IsNullOrEmpty(Seen) ? RedisValue.Null : Seen;

        public static Row Of(string key, object value, StoredTypes types)
        {
            var item = value as IStoreItem;
            var (type, json) = types.Write(value);
            return new Row(
                key, RedisKeys.Item(key), type, json, item?.ETag, item is { ETag: not AnyETag }, item is null ? RedisValue.Null : Guid.NewGuid().ToString("N"));
        }
    }
}
