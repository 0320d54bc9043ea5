using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace HistoryBot.DirectLine.Tests;

/// <summary>The streams that are open at a server, which can be cut as a network cuts them.</summary>
internal sealed class OpenSockets
{
    private readonly ConcurrentDictionary<HttpContext, byte> open = new();

    public int Count => open.Count;

    public async Task WatchAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.Upgrade.Count > 0)
        {
            open[http] = 0;
        }

        try
        {
            await next(http);
        }
        finally
        {
            open.TryRemove(http, out _);
        }
    }

    public void Cut()
    {
        foreach (var http in open.Keys)
        {
            http.Abort();
        }
    }
}
