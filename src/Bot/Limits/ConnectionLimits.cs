using System.Net;
using HistoryBot.Bot.Channels;
using HistoryBot.DirectLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Limits;

/// <summary>How many connections an address may hold, and how slow a client may be on one.</summary>
internal sealed class ConnectionLimits(IOptions<LimitOptions> limits, KnownProxies proxies, ILogger<ConnectionLimits> logger)
    : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>Above what any door reads, so that each can refuse in its own words.</summary>
    private const int LargestBody = 17 << 20;

    private static readonly TimeSpan BodyGrace = TimeSpan.FromSeconds(5);

    private readonly AddressCount open = new(limits.Value.ConnectionsPerAddress);

    public void Configure(KestrelServerOptions options)
    {
        var told = limits.Value;
        options.AddServerHeader = false;
        options.Limits.RequestHeadersTimeout = told.HeadTimeout;
        options.Limits.MinRequestBodyDataRate = new MinDataRate(told.BodyRate, BodyGrace);
        options.Limits.MaxRequestBodySize = LargestBody;
        options.Limits.MaxConcurrentConnections = told.Connections;
        options.Limits.MaxConcurrentUpgradedConnections = told.Connections;
        options.ConfigureEndpointDefaults(listener => listener.Use(next => connection => ServeAsync(next, connection)));
    }

    private async Task ServeAsync(ConnectionDelegate next, ConnectionContext connection)
    {
        if (connection.RemoteEndPoint is not IPEndPoint remote || proxies.Include(remote.Address))
        {
            await next(connection);
            return;
        }

        if (!open.TryEnter(remote.Address))
        {
            Log.TooManyConnections(logger, remote.Address);
            connection.Abort();
            return;
        }

        try
        {
            await next(connection);
        }
        finally
        {
            open.Leave(remote.Address);
        }
    }
}
