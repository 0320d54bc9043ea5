using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HistoryBot.Bot.Tests.Web;

/// <summary>A Direct Line service on a port of its own, which knows one secret; or gives the answers that a test has put in line.</summary>
internal sealed class FakeDirectLineService : IAsyncDisposable
{
    public const string Secret = "the-secret-of-the-channel";

    private readonly WebApplication app;

    private FakeDirectLineService(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single() + "/v3/directline";

    /// <summary>What was asked: method, path, credential, body.</summary>
    public ConcurrentQueue<(string Path, string Credential, string Body)> Asked { get; } = new();

    /// <summary>Answers that go before the usual one.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Next { get; } = new();

    public static async Task<FakeDirectLineService> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new FakeDirectLineService(builder.Build());
        service.app.Run(service.AnswerAsync);
        await service.app.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var credential = http.Request.Headers.Authorization.ToString();
        Asked.Enqueue(($"{http.Request.Method} {http.Request.Path}", credential, body));
        if (Next.TryDequeue(out var answer))
        {
            await answer(http);
            return;
        }

        var conversation = (http.Request.Path.Value, credential) switch
        {
            ("/v3/directline/tokens/generate", "Bearer " + Secret) => "new",
            ("/v3/directline/tokens/refresh", "Bearer token-of-old") => "old",
            _ => null,
        };
        http.Response.StatusCode = conversation is null ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(conversation is null
            ? """{"error":{"code":"BadArgument","message":"Invalid token or secret"}}"""
            : $$"""{"conversationId":"{{conversation}}","token":"fresh-token-of-{{conversation}}","expires_in":3600}""");
    }
}
