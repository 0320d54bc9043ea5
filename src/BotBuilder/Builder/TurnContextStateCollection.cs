namespace Microsoft.Bot.Builder;

/// <summary>Things kept for one turn, by key or by type. Disposing ends its use; what it holds is not disposed.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool disposed;

    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(disposed, this);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    public void Add<T>(string key, T value)
        where T : class
    {
        CheckUsable(key, value);
        base.Add(key, value);
    }

    public void Set<T>(T value)
        where T : class => Set(KeyOf<T>(), value);

    public void Set<T>(string key, T value)
        where T : class
    {
        CheckUsable(key, value);
        this[key] = value;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => disposed = true;

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;

    private void CheckUsable(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(disposed, this);
    }
}
