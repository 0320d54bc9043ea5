using System.Net;
using System.Text;
using HistoryBot.Answering;
using HistoryBot.Bot.Channels;
using HistoryBot.Bot.Packs;
using HistoryBot.Bot.Turns;
using HistoryBot.Knowledge;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HistoryBot.Bot.Tests;

/// <summary>The real host on a free loopback port, with an echo for answers or with its own pack.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    public const string Greeting = "Welcome!";
    public const string Apology = "Sorry!";

    private static readonly string[] Impatient =
    [
        .. new[] { "", "Tokens:", "OpenId:", "DirectLine:" }.SelectMany(dependency => new[] { $"--Outbound:{dependency}FirstDelay", "00:00:00.001" }),
    ];

    private static readonly Lazy<(KnowledgePack Pack, Answerer Answerer)> Shipped = new(() =>
        PackFolder.Read(new ConfigurationBuilder().Build()) switch { var pack => (pack, new Answerer(pack)) });

    private readonly WebApplication app;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    private RunningBot(WebApplication app, LogRecorder log) => (this.app, Log) = (app, log);

    public IServiceProvider Services => app.Services;

    public LogRecorder Log { get; }

    public string Address => app.Urls.Single() + "/api/messages";

    /// <summary>Where its page is.</summary>
    public Uri Site => new(app.Urls.Single());

    public HistoryAdapter Adapter => app.Services.GetRequiredService<HistoryAdapter>();

    /// <summary>A bot that says back what it is told.</summary>
    public static Task<RunningBot> StartAsync(params string[] settings) => StartEchoAsync(_ => { }, settings);

    /// <summary>The same, but for some of its parts.</summary>
    public static Task<RunningBot> StartEchoAsync(Action<IServiceCollection> change, params string[] settings) => StartAsync(
        services =>
        {
            services.AddSingleton(new TurnPhrases(Apology)).AddSingleton<ITurnAnswerer, EchoAnswerer>();
            change(services);
        },
        settings);

    /// <summary>The bot as it goes out.</summary>
    public static Task<RunningBot> StartWithPackAsync(params string[] settings) => StartAsync(_ => { }, settings);

    /// <summary>The same at another time of day.</summary>
    public static Task<RunningBot> StartWithPackAsync(TimeProvider time, params string[] settings) => StartAsync(services => services.AddSingleton(time), settings);

    /// <summary>The bot as it goes out, but for some of its parts and settings.</summary>
    public static async Task<RunningBot> StartAsync(Action<IServiceCollection> change, params string[] settings)
    {
        var builder = BotHost.CreateBuilder(["--urls", "http://127.0.0.1:0", .. Impatient, "--DataFolder", TemporaryFolder.New(), .. settings]);
        var log = new LogRecorder();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace);
        // Read once for all hosts of the process: neither ever changes, and each takes seconds and many megabytes.
        builder.Services.AddSingleton(Shipped.Value.Pack).AddSingleton(Shipped.Value.Answerer);
        change(builder.Services);
        var app = BotHost.Build(builder);
        await app.StartAsync();
        return new RunningBot(app, log);
    }

    public Task<HttpResponseMessage> PostAsync(string activity, string contentType = "application/json") =>
        PostAsync(new StringContent(activity, Encoding.UTF8, contentType));

    public async Task<HttpResponseMessage> PostAsync(HttpContent body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseContentRead);
    }

    /// <summary>Posts an activity that must be accepted the way that all clients like best: 200 and nothing else.</summary>
    public async Task AcceptsAsync(string activity)
    {
        using var response = await PostAsync(activity);
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    public Task<HttpResponseMessage> AskAsync(HttpMethod method) => http.SendAsync(new HttpRequestMessage(method, Address));

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
