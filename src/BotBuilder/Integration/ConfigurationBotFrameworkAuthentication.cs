using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as configured. Without <c>MicrosoftAppId</c>: anonymous callers only, and replies carry no token. With it: tokens would
/// have to be checked, which this class does not do yet, so it refuses everybody rather than let anybody in.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly bool hasAppId;
    private readonly IHttpClientFactory? clients;
    private readonly ILogger logger;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        hasAppId = !string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        clients = httpClientFactory;
        this.logger = logger ?? NullLogger.Instance;
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        if (hasAppId)
        {
            Log.AppIdNotSupported(logger);
            throw new UnauthorizedAccessException("Tokens cannot be checked yet.");
        }

        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            Log.TokenWithoutAppId(logger);
            throw new UnauthorizedAccessException("A token was sent to a bot that has no app id.");
        }

        return Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = new ClaimsIdentity([], "anonymous") });
    }

    internal override ConnectorClient CreateConnectorClient(ClaimsIdentity claimsIdentity, string serviceUrl) =>
        new(clients?.CreateClient(string.Empty) ?? new HttpClient(), serviceUrl);
}
