using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// Checks who sends an activity before the adapter reads it, so that each refusal can be told in the protocol's words. The adapter checks
/// again and says no more than 401.
/// </summary>
internal sealed class CallerIdentity(BotFrameworkAuthentication authentication)
{
    private const int SecondsUntilKeys = 30;

    /// <summary>Why the sender is not let in; null if it is.</summary>
    public async Task<Refusal?> FaultOfAsync(ActivityEnvelope envelope, string? authHeader, CancellationToken cancellationToken)
    {
        try
        {
            var said = new Activity { Type = envelope.Type, ChannelId = envelope.ChannelId, ServiceUrl = envelope.ServiceUrl };
            await authentication.AuthenticateRequestAsync(said, authHeader, cancellationToken);
            return null;
        }
        catch (UnauthorizedAccessException fault)
        {
            return Refusal.Forbidden(fault.Message);
        }
        catch (Exception fault) when (fault is SecurityTokenException or ArgumentException)
        {
            return Refusal.Forbidden("The token is refused.");
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or InvalidOperationException)
        {
            return Refusal.Unavailable("Tokens cannot be checked now: the issuer's keys cannot be read. Try again later.", SecondsUntilKeys);
        }
    }
}
