using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HistoryBot.DirectLine.Tests;

/// <summary>The channel with an echo bot on a free loopback port of a real Kestrel.</summary>
internal sealed class RunningChannel : IAsyncDisposable
{
    public const string Path = "/v3/directline";

    private readonly WebApplication app;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    private RunningChannel(WebApplication app, LogRecorder log, EchoBot bot, OpenSockets sockets) =>
        (this.app, Log, Bot, Sockets) = (app, log, bot, sockets);

    public LogRecorder Log { get; }

    public EchoBot Bot { get; }

    public OpenSockets Sockets { get; }

    public Uri Site => new(app.Urls.Single());

    public DirectLineTokens Tokens => app.Services.GetRequiredService<DirectLineTokens>();

    /// <summary>Starts the channel with settings such as <c>Limits:TurnsWaiting=1</c>; those of the server begin with <c>Kestrel</c>.</summary>
    public static Task<RunningChannel> StartAsync(params string[] settings) => StartAsync(TimeProvider.System, settings);

    public static Task<RunningChannel> StartAsync(TimeProvider time, params string[] settings) => StartAsync(time, port: 0, settings);

    /// <param name="port">0 for any that is free.</param>
    public static async Task<RunningChannel> StartAsync(TimeProvider time, int port, params string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Configuration.AddInMemoryCollection(settings.Select(Setting));
        var log = new LogRecorder();
        // The server's own debug logs tell every path that was asked for.
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.Warning);
        var bot = new EchoBot();
        builder.Services.AddSingleton(time).AddSingleton<IBot>(bot).AddDirectLine(builder.Configuration.GetSection("DirectLine"));
        var app = builder.Build();
        var sockets = new OpenSockets();
        app.Use(next => http => sockets.WatchAsync(http, next));
        app.MapDirectLine(Path);
        await app.StartAsync();
        return new RunningChannel(app, log, bot, sockets);
    }

    /// <summary>A client with a token of its own that has started its conversation and been greeted.</summary>
    public async Task<ChatClient> StartChatAsync()
    {
        var client = NewClient();
        Assert.Equal(201, (await client.StartAsync()).Status);
        await client.UntilAsync(activities => activities.Any(activity => (string?)activity["text"] == EchoBot.Greeting));
        return client;
    }

    /// <summary>A client with a token from its page, which names the user.</summary>
    public ChatClient NewClient()
    {
        var token = Tokens.Issue();
        return new ChatClient(this, new JsonObject { ["conversationId"] = token.ConversationId, ["token"] = token.Token });
    }

    /// <summary>A client with a token that names no user.</summary>
    public async Task<ChatClient> NewUnnamedClientAsync() => new(this, (await SendAsync("POST", "/tokens/generate", token: null, "{}")).Body!);

    public async Task<Answer> SendAsync(string method, string path, string? token, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Site, Path + path));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers);
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static KeyValuePair<string, string?> Setting(string text)
    {
        var (name, value) = (text.Split('=', 2)[0], text.Split('=', 2)[1]);
        return new(name.StartsWith("Kestrel", StringComparison.Ordinal) ? name : "DirectLine:" + name, value);
    }

    /// <summary>What the server said.</summary>
    internal sealed record Answer(int Status, JsonNode? Body, HttpResponseHeaders Headers)
    {
        public TimeSpan? RetryAfter => Headers.RetryAfter?.Delta;

        public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

        public string? this[string field] => (string?)Body?[field];

        public string? ErrorCode => (string?)Body?["error"]?["code"];
    }
}
