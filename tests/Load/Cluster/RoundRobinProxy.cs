using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using HistoryBot.Load.Bots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace HistoryBot.Load.Cluster;

/// <summary>
/// Hands each request and each socket to the next server in turn, wherever the last one of the same client went. A server that could not be
/// reached is left out for a second; its request is answered 502.
/// </summary>
internal sealed class RoundRobinProxy : IAsyncDisposable
{
    private static readonly TimeSpan LeftOut = TimeSpan.FromSeconds(1);

    private static readonly ForwarderRequestConfig Forwarding = new() { ActivityTimeout = TimeSpan.FromMinutes(10) };

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(2),
    });

    private readonly ConcurrentDictionary<Uri, long> unreachableAt = [];
    private readonly IReadOnlyList<Uri> servers;
    private readonly WebApplication app;
    private int turn;

    private RoundRobinProxy(IReadOnlyList<Uri> servers, WebApplication app, Uri address) => (this.servers, this.app, Address) = (servers, app, address);

    public Uri Address { get; }

    public static async Task<RoundRobinProxy> StartAsync(IReadOnlyList<Uri> servers)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var builder = WebApplication.CreateSlimBuilder(["--urls", address.ToString()]);
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        var app = builder.Build();
        var proxy = new RoundRobinProxy(servers, app, address);
        app.Run(proxy.ForwardAsync);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task ForwardAsync(HttpContext http)
    {
        var server = Next();
        var forwarder = http.RequestServices.GetRequiredService<IHttpForwarder>();
        var fault = await forwarder.SendAsync(http, server.ToString(), client, Forwarding, Marked.Instance);
        if (fault is ForwarderError.Request or ForwarderError.RequestTimedOut)
        {
            unreachableAt[server] = Stopwatch.GetTimestamp();
        }
    }

    private Uri Next()
    {
        var first = Interlocked.Increment(ref turn);
        var inTurn = Enumerable.Range(0, servers.Count).Select(number => servers[(int)((uint)(first + number) % servers.Count)]).ToList();
        return inTurn.Find(server => !unreachableAt.TryGetValue(server, out var at) || Stopwatch.GetElapsedTime(at) > LeftOut) ?? inTurn[0];
    }

    /// <summary>Says for whom it asks, as proxies do.</summary>
    private sealed class Marked : HttpTransformer
    {
        public static readonly Marked Instance = new();

        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            proxyRequest.Headers.Add("X-Forwarded-For", httpContext.Connection.RemoteIpAddress!.ToString());
            proxyRequest.Headers.Add("X-Forwarded-Host", httpContext.Request.Host.ToUriComponent());
            proxyRequest.Headers.Add("X-Forwarded-Proto", httpContext.Request.Scheme);
        }
    }
}
