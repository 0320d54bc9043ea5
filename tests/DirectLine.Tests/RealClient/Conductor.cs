using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HistoryBot.DirectLine.Tests.RealClient;

/// <summary>Starts servers for the real client's scenarios, and lets happen to them what a scenario asks for.</summary>
internal sealed class Conductor : IAsyncDisposable
{
    private readonly string key = "SigningKey=" + RandomNumberGenerator.GetHexString(64);
    private readonly ConcurrentDictionary<string, RunningChannel> servers = new();
    private readonly WebApplication app;
    private int started;

    private Conductor(WebApplication app)
    {
        this.app = app;
        app.MapPost("/servers", StartServerAsync);
        app.MapPost("/servers/{id}/issue", (string id) => servers[id].Tokens.Issue());
        app.MapPost("/servers/{id}/reissue", (string id, OldToken old) => servers[id].Tokens.ReissueAsync(old.Token));
        app.MapPost("/servers/{id}/count", (string id) => new { servers[id].Sockets.Count });
        app.MapPost("/servers/{id}/drop", Drop);
        app.MapPost("/servers/{id}/restart", RestartAsync);
    }

    public Uri Address => new(app.Urls.Single());

    public static async Task<Conductor> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var conductor = new Conductor(builder.Build());
        await conductor.app.StartAsync();
        return conductor;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Task.WhenAll(servers.Values.Select(server => server.DisposeAsync().AsTask()));
    }

    private async Task<IResult> StartServerAsync()
    {
        var id = Interlocked.Increment(ref started).ToString(CultureInfo.InvariantCulture);
        var server = await RunningChannel.StartAsync(key);
        servers[id] = server;
        return Results.Json(new { id, domain = new Uri(server.Site, RunningChannel.Path).ToString() });
    }

    private IResult Drop(string id)
    {
        servers[id].Sockets.Cut();
        return Results.Json(new { });
    }

    // As when the program is updated: the same address and key, nothing else of before.
    private async Task<IResult> RestartAsync(string id)
    {
        var port = servers[id].Site.Port;
        await servers[id].DisposeAsync();
        servers[id] = await RunningChannel.StartAsync(TimeProvider.System, port, key);
        return Results.Json(new { });
    }

    internal sealed record OldToken(string Token);
}
