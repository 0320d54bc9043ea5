using Microsoft.Bot.Builder;

namespace HistoryBot.Bot.State;

/// <summary>
/// Storage in the database, with the rules of <see cref="MemoryStorage"/>: an <see cref="IStoreItem"/> is only overwritten by a writer that
/// has seen its latest state. A batch is written as a whole or not at all.
/// </summary>
internal sealed class SqliteStorage(HistoryDatabase database, StoredTypes types, TimeProvider time, ILogger<SqliteStorage> logger) : IStorage
{
    private const string AnyETag = "*";

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var rows = database.Read(statements => keys.Distinct(StringComparer.Ordinal)
            .SelectMany(key => statements.Read(
                "SELECT type, json, etag FROM items WHERE key = $key",
                row => new Row(key, row.GetString(0), row.GetFieldValue<byte[]>(1), row.IsDBNull(2) ? null : row.GetString(2)),
                ("key", key)))
            .ToList());
        var found = new Dictionary<string, object>();
        foreach (var row in rows)
        {
            if (types.Read(row.Type, row.Json) is { } value)
            {
                found[row.Key] = WithETag(value, row.ETag);
            }
            else
            {
                Discard(row);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var rows = changes.Select(change => (change.Key, Item: change.Value as IStoreItem, Stored: types.Write(change.Value))).ToList();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        database.Do(statements =>
        {
            foreach (var (key, item, (name, json)) in rows)
            {
                CheckETag(statements, key, item);
                statements.Run(
                    "INSERT OR REPLACE INTO items (key, type, json, etag, written) VALUES ($key, $type, $json, $etag, $now)",
                    ("key", key), ("type", name), ("json", json), ("etag", item is null ? null : Guid.NewGuid().ToString("N")), ("now", now));
            }

            return rows.Count;
        });
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        database.Do(statements => keys.Sum(key => statements.Run("DELETE FROM items WHERE key = $key", ("key", key))));
        return Task.CompletedTask;
    }

    private static void CheckETag(Statements statements, string key, IStoreItem? item)
    {
        if (item is not { ETag: not AnyETag })
        {
            return;
        }

        var current = statements.Read("SELECT etag FROM items WHERE key = $key AND etag IS NOT NULL", row => row.GetString(0), ("key", key));
        if (current is [var eTag] && eTag != item.ETag)
        {
            // The exception of the SDK's own storage, by which its callers know to read again.
            throw new ArgumentException($"Etag conflict. '{key}' is at {eTag}; the writer had seen '{item.ETag}'.");
        }
    }

    // As if it had never been stored, so that the next writer is not held up by a state that nobody can see.
    private void Discard(Row row)
    {
        Log.ItemUnreadable(logger, row.Type);
        database.Do(statements => statements.Run(
            "DELETE FROM items WHERE key = $key AND etag IS $etag AND type = $type", ("key", row.Key), ("etag", row.ETag), ("type", row.Type)));
    }

    private static object WithETag(object value, string? eTag)
    {
        if (value is IStoreItem item)
        {
            item.ETag = eTag;
        }

        return value;
    }

    private sealed record Row(string Key, string Type, byte[] Json, string? ETag);
}
