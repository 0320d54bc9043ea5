using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as configured. Without <c>MicrosoftAppId</c>: anonymous callers only, and replies carry no token. With it: the Bot
/// Connector and the Emulator by their tokens, and replies carry the bot's own.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    /// <summary>The names by which clients are asked for, so that a host can say how patient each is.</summary>
    private const string MetadataClient = "openid";

    private const string TokenClient = "tokens";

    private static readonly Lazy<HttpClient> Shared = new(() => new HttpClient());

    private readonly IHttpClientFactory? clients;
    private readonly ILogger logger;
    private readonly BearerTokens? callers;
    private readonly ChannelTokens? own;

    /// <exception cref="FormatException">A setting that is an address is none.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
        : this(configuration, TimeProvider.System, authConfiguration, httpClientFactory, logger)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        TimeProvider time,
        AuthenticationConfiguration? authConfiguration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        clients = httpClientFactory;
        this.logger = logger ?? NullLogger.Instance;
        var settings = AuthenticationSettings.Of(configuration);
        if (settings.HasAppId)
        {
            callers = new BearerTokens(
                settings,
                authConfiguration?.ValidTokenIssuers ?? [],
                new OpenIdKeys(settings.ChannelMetadata, () => Client(MetadataClient), time, this.logger),
                new OpenIdKeys(settings.EmulatorMetadata, () => Client(MetadataClient), time, this.logger),
                time);
            own = new ChannelTokens(settings, () => Client(TokenClient), time, this.logger);
        }
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (callers is not null)
        {
            var identity = await callers.IdentifyAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
            return new AuthenticateRequestResult { ClaimsIdentity = identity };
        }

        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            Log.TokenWithoutAppId(logger);
            throw new UnauthorizedAccessException("A token was sent to a bot that has no app id.");
        }

        return new AuthenticateRequestResult { ClaimsIdentity = new ClaimsIdentity([], "anonymous") };
    }

    internal override ConnectorClient CreateConnectorClient(ClaimsIdentity claimsIdentity, string serviceUrl) =>
        new(Client(string.Empty), serviceUrl, own);

    private HttpClient Client(string name) => clients?.CreateClient(name) ?? Shared.Value;
}
