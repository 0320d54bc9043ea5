using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may speak to the bot, and in whose name the bot speaks to channels.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Identifies the sender of a request.</summary>
    /// <exception cref="UnauthorizedAccessException">The sender is not who it must be.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>A client for the channel at <paramref name="serviceUrl"/> that speaks as <paramref name="claimsIdentity"/>.</summary>
    internal abstract ConnectorClient CreateConnectorClient(ClaimsIdentity claimsIdentity, string serviceUrl);
}
