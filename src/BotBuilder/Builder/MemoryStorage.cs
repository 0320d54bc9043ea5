using System.Globalization;
using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Storage that ends with the process. Objects are kept as copies, so what a reader changes is not stored until written.</summary>
public class MemoryStorage : IStorage
{
    private const string AnyETag = "*";

    private readonly Lock gate = new();
    private readonly Dictionary<string, Stored> items = [];
    private long nextETag;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (items.TryGetValue(key, out var stored))
                {
                    found[key] = stored.Restore();
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (gate)
        {
            foreach (var (key, value) in changes)
            {
                CheckETag(key, value);
                items[key] = Stored.From(value, NextETag());
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (var key in keys)
            {
                items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private string NextETag() => nextETag++.ToString(CultureInfo.InvariantCulture);

    private void CheckETag(string key, object value)
    {
        if (value is IStoreItem { ETag: not AnyETag } item
            && items.TryGetValue(key, out var current)
            && current.ETag is not null
            && item.ETag != current.ETag)
        {
            throw new ArgumentException($"Etag conflict. '{key}' is at {current.ETag}; the writer had seen '{item.ETag}'.");
        }
    }

    private sealed record Stored(Type Type, byte[] Json, string? ETag)
    {
        public static Stored From(object value, string eTag) =>
            new(value.GetType(), JsonSerializer.SerializeToUtf8Bytes(value, value.GetType()), value is IStoreItem ? eTag : null);

        public object Restore()
        {
            var value = JsonSerializer.Deserialize(Json, Type) ?? throw new JsonException($"A stored {Type.Name} is null.");
            if (value is IStoreItem item)
            {
                item.ETag = ETag;
            }

            return value;
        }
    }
}
