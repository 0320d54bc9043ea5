using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace HistoryBot.Bot.Tests;

/// <summary>A channel's server on a port of its own: takes replies, and answers them as it is told to.</summary>
internal sealed class FakeEmulator : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication app;
    private readonly Channel<ReceivedReply> replies = Channel.CreateUnbounded<ReceivedReply>();

    private FakeEmulator(WebApplication app) => this.app = app;

    /// <summary>Without a trailing slash, as the Emulator writes it.</summary>
    public string ServiceUrl => app.Urls.Single();

    /// <summary>Replies that came in and that the test has not looked at.</summary>
    public int Waiting => replies.Reader.Count;

    public Func<ReceivedReply, HttpContext, Task> Answer { get; set; } = AcceptAsync;

    public static async Task<FakeEmulator> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var emulator = new FakeEmulator(builder.Build());
        emulator.app.Run(emulator.TakeAsync);
        await emulator.app.StartAsync();
        return emulator;
    }

    public static Task AcceptAsync(ReceivedReply reply, HttpContext http) => http.Response.WriteAsync("""{"id":"given"}""");

    public async Task<ReceivedReply> NextReplyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await replies.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var reply = new ReceivedReply(
            http.Request.Method,
            target,
            http.Request.ContentType,
            http.Request.Headers.Authorization,
            await reader.ReadToEndAsync(http.RequestAborted));
        replies.Writer.TryWrite(reply);
        await Answer(reply, http);
    }
}
