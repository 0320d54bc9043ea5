using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HistoryBot.Bot.Tests.Authentication;

/// <summary>The Bot Framework's token services on a port of this machine: the connector's keys, a tenant's keys and the tenant's login.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int given;

    private LocalIssuer(WebApplication app) => this.app = app;

    public SigningIdentity Channel { get; private set; } = new("channel-key", "msteams", "webchat");

    public SigningIdentity Tenant { get; } = new("tenant-key");

    /// <summary>Published by the connector for another use than signing.</summary>
    public SigningIdentity Encrypting { get; } = new("encrypting-key", "msteams");

    /// <summary>Paths of documents that were asked for.</summary>
    public ConcurrentQueue<string> Read { get; } = [];

    /// <summary>What the bot sent to get a token.</summary>
    public ConcurrentQueue<IFormCollection> Logins { get; } = [];

    /// <summary>Whether everything answers 503 from now on.</summary>
    public bool IsOut { get; set; }

    /// <summary>Whether no password is right.</summary>
    public bool RefusesLogins { get; set; }

    public string[] Settings =>
    [
        "--ToBotFromChannelOpenIdMetadataUrl", $"{Address}/channel/configuration",
        "--ToBotFromEmulatorOpenIdMetadataUrl", $"{Address}/tenant/configuration",
        "--ToChannelFromBotLoginUrl", $"{Address}/tenant",
    ];

    private string Address => app.Urls.Single();

    public static async Task<LocalIssuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var issuer = new LocalIssuer(builder.Build());
        issuer.app.Run(issuer.AnswerAsync);
        await issuer.app.StartAsync();
        return issuer;
    }

    /// <summary>The connector signs by another key from now on, and no longer publishes the one before.</summary>
    public SigningIdentity RollOver()
    {
        var before = Channel;
        Channel = new SigningIdentity("next-channel-key", "msteams");
        return before;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (IsOut)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var path = http.Request.Path.Value!;
        Read.Enqueue(path);
        JsonObject answer = path switch
        {
            "/channel/configuration" => new() { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = $"{Address}/channel/keys" },
            "/channel/keys" => Keys(Channel.Published(), Encrypting.Published("enc")),
            "/tenant/configuration" => new() { ["issuer"] = "https://sts.windows.net/{tenantid}/", ["jwks_uri"] = $"{Address}/tenant/keys" },
            "/tenant/keys" => Keys(Tenant.Published()),
            "/tenant/oauth2/v2.0/token" => await LogInAsync(http.Request),
            _ => [],
        };
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.ToJsonString());
    }

    private async Task<JsonObject> LogInAsync(HttpRequest request)
    {
        Logins.Enqueue(await request.ReadFormAsync());
        if (RefusesLogins)
        {
            request.HttpContext.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return new JsonObject { ["error"] = "invalid_client", ["error_description"] = $"'{Logins.Last()["client_secret"]}' is wrong." };
        }

        return new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3600,
            ["access_token"] = $"bots-token-{Interlocked.Increment(ref given)}",
        };
    }

    private static JsonObject Keys(params JsonObject[] keys) => new() { ["keys"] = new JsonArray([.. keys]) };
}
