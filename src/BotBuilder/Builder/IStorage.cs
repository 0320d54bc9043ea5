namespace Microsoft.Bot.Builder;

/// <summary>Objects by key. An <see cref="IStoreItem"/> is only overwritten by a writer that has seen its latest state.</summary>
public interface IStorage
{
    /// <summary>The objects that exist; keys without one are left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
