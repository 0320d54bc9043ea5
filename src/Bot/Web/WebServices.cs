using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Web;

internal static class WebServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(_ => WebChatBundle.Built());
        services.AddSingleton<SiteFiles>().AddSingleton<OwnSite>().AddSingleton<ContentPolicy>().AddSingleton<PagePhrases>();
        services.AddSingleton<PageText>().AddSingleton<ChatPage>().AddSingleton<EmbedScript>();
        return services.AddSingleton<ChatTokens>().AddSingleton<TokenRate>().AddSingleton<ChatTokenEndpoint>();
    }

    /// <summary>Maps the page, its files, its tokens and the script for other sites.</summary>
    public static void MapWeb(this WebApplication app)
    {
        var files = app.Services.GetRequiredService<SiteFiles>();
        if (files.AddressOf("webchat.js") is null)
        {
            Log.NoWebChat(app.Services.GetRequiredService<ILogger<ChatPage>>());
        }

        app.MapMethods("/", Reading, (HttpContext http, ChatPage page) => page.Get(http));
        app.MapMethods(EmbedScript.Path, Reading, (HttpContext http, EmbedScript script) => script.Get(http));
        app.MapMethods(SiteFiles.Path + "/{folder}/{name}", Reading, files.Find);
        app.MapPost(ChatTokenEndpoint.Path, (HttpContext http, ChatTokenEndpoint endpoint) => endpoint.PostAsync(http))
            .AddEndpointFilter(app.Services.GetRequiredService<TokenRate>());
    }
}
