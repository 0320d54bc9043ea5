using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys that an issuer's OpenID metadata publish. They are asked for when first needed, then once a day, and at once when a token names
/// a key that is not among them: the issuer has rolled its keys over. Old ones serve while the issuer cannot be asked.
/// </summary>
internal sealed class OpenIdKeys(Uri metadata, Func<HttpClient> clients, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Between two searches for keys that were not found; anybody can name keys that do not exist.</summary>
    private static readonly TimeSpan BetweenSearches = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private Dictionary<string, PublishedKey>? keys;
    private Task reading = Task.CompletedTask;
    private long readAt;
    private long? searchedAt;

    /// <summary>The key of an id; null if the issuer publishes none.</summary>
    /// <exception cref="IOException">The issuer cannot be asked.</exception>
    public async Task<PublishedKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (!IsFresh)
        {
            await ReadOnceAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        if (Volatile.Read(ref keys)!.TryGetValue(keyId, out var known))
        {
            return known;
        }

        if (MaySearch())
        {
            await ReadOnceAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return Volatile.Read(ref keys)!.GetValueOrDefault(keyId);
    }

    private bool IsFresh => Volatile.Read(ref keys) is not null && time.GetElapsedTime(Interlocked.Read(ref readAt)) < Lifetime;

    private bool MaySearch()
    {
        lock (gate)
        {
            var isAllowed = searchedAt is not { } last || time.GetElapsedTime(last) >= BetweenSearches;
            searchedAt = isAllowed ? time.GetTimestamp() : searchedAt;
            return isAllowed;
        }
    }

    // Who comes meanwhile waits for the same answer.
    private Task ReadOnceAsync()
    {
        lock (gate)
        {
            return reading.IsCompleted ? reading = RefreshAsync() : reading;
        }
    }

    private async Task RefreshAsync()
    {
        try
        {
            var read = await ReadAsync().ConfigureAwait(false);
            Interlocked.Exchange(ref readAt, time.GetTimestamp());
            Volatile.Write(ref keys, read);
        }
        catch (Exception fault)
        {
            Log.KeysUnread(logger, metadata, fault.GetBaseException().Message);
            if (keys is null)
            {
                throw new IOException($"The signing keys of {metadata.Host} cannot be read.", fault);
            }

            // Not again with every request: the old keys do for another minute.
            Interlocked.Exchange(ref readAt, time.GetTimestamp() - (long)((Lifetime - BetweenSearches).TotalSeconds * time.TimestampFrequency));
        }
    }

    private async Task<Dictionary<string, PublishedKey>> ReadAsync()
    {
        var retriever = new HttpDocumentRetriever(clients()) { RequireHttps = !metadata.IsLoopback };
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, retriever, CancellationToken.None)
            .ConfigureAwait(false);
        var published = configuration.JsonWebKeySet?.Keys ?? [];
        var signing = published.Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or "sig", Kid.Length: > 0 });
        var read = new Dictionary<string, PublishedKey>(StringComparer.Ordinal);
        foreach (var key in signing)
        {
            read.TryAdd(key.Kid, new PublishedKey(key));
        }

        return read.Count > 0 ? read : throw new InvalidDataException("The issuer publishes no key to check signatures by.");
    }
}
