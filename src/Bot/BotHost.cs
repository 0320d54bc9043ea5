using HistoryBot.Bot.Channels;
using HistoryBot.Bot.Exposure;
using HistoryBot.Bot.Limits;
using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.Packs;
using HistoryBot.Bot.Pictures;
using HistoryBot.Bot.State;
using HistoryBot.Bot.Turns;
using HistoryBot.Bot.Web;
using HistoryBot.DirectLine;
using Microsoft.Bot.Connector.Authentication;

namespace HistoryBot.Bot;

/// <summary>The host: what it is made of, and where it listens.</summary>
internal static class BotHost
{
    /// <summary>Both 127.0.0.1 and ::1, since the Emulator may resolve localhost to either.</summary>
    public const string DefaultAddress = "http://localhost:3978";

    public const string MessagesPath = "/api/messages";

    public const string DirectLinePath = "/v3/directline";

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings and data lie beside the program, whatever folder it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (!IsAddressConfigured(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddOutbound(builder.Configuration);
        builder.Services.AddSingleton<KnownProxies>().AddSingleton<ExposureCheck>().AddSingleton<FaultAnswer>();
        builder.Services.AddLimits(builder.Configuration);
        builder.Services.AddChannels(builder.Configuration);
        builder.Services.AddState(builder.Configuration);
        builder.Services.AddDirectLine(builder.Configuration.GetSection("DirectLine"));
        builder.Services.AddPictures(builder.Configuration);
        builder.Services.AddTurns();
        builder.Services.AddWeb(builder.Configuration);
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.Services.GetRequiredService<KnownProxies>().Use(app);
        app.UseResponseHeaders();
        app.Use(app.Services.GetRequiredService<FaultAnswer>().GuardAsync);
        app.Services.GetRequiredService<ExposureCheck>().Demand();
        // State that cannot be used stops the start, not the first question.
        app.Services.OpenState();
        // So does a bad pack.
        app.Services.GetRequiredService<ITurnAnswerer>().Greeting();
        // So does an issuer that could not be trusted.
        app.Services.GetRequiredService<BotFrameworkAuthentication>();
        app.Services.GetRequiredService<DirectLineAdapter>().OnTurnError = app.Services.GetRequiredService<TurnApology>().ApologiseAsync;
        app.Use(app.Services.GetRequiredService<RequestRate>().GuardAsync);
        app.MapMessages(MessagesPath);
        app.MapWeb();
        app.MapPictures();
        app.MapDirectLine(DirectLinePath);
        return app;
    }

    private static bool IsAddressConfigured(ConfigurationManager configuration) =>
        AddressSettings.Any(key => !string.IsNullOrEmpty(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
