using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Checks the tokens of those who call: the Bot Connector's, and the Emulator's, which has the bot's own credentials. After “Authentication
/// with the Bot Connector API”, Connector to bot and Emulator to bot, step 4.
/// </summary>
internal sealed class BearerTokens
{
    private const string Scheme = "Bearer ";

    /// <summary>The industry's standard, says the protocol.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    /// <summary>Of the tenants in which the Bot Framework keeps bots that have none of their own: public cloud (v3.1, v3.2), US government.</summary>
    private static readonly string[] SharedTenantIssuers =
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
    ];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly AuthenticationSettings settings;
    private readonly HashSet<string> emulatorIssuers;
    private readonly OpenIdKeys channelKeys;
    private readonly OpenIdKeys emulatorKeys;
    private readonly TimeProvider time;

    public BearerTokens(
        AuthenticationSettings settings, IEnumerable<string> ownTenantIssuers, OpenIdKeys channelKeys, OpenIdKeys emulatorKeys, TimeProvider time)
    {
        (this.settings, this.channelKeys, this.emulatorKeys, this.time) = (settings, channelKeys, emulatorKeys, time);
        emulatorIssuers = [.. SharedTenantIssuers, .. ownTenantIssuers];
    }

    /// <summary>Who sends an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">The token does not say that the sender may.</exception>
    /// <exception cref="IOException">The issuer's keys cannot be read now.</exception>
    public async Task<ClaimsIdentity> IdentifyAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var token = Read(authHeader);
        var isEmulators = emulatorIssuers.Contains(token.Issuer);
        if (!isEmulators && token.Issuer != settings.ChannelIssuer)
        {
            throw Refused("its issuer is not one of the Bot Framework's or of the bot's own tenant");
        }

        var key = await (isEmulators ? emulatorKeys : channelKeys).FindAsync(token.Kid, cancellationToken).ConfigureAwait(false)
            ?? throw Refused("its issuer publishes no such key");
        var identity = await ValidateAsync(token, key).ConfigureAwait(false);
        if (isEmulators)
        {
            DemandOwnApp(token);
        }
        else
        {
            DemandEndorsement(key, activity.ChannelId);
            DemandServiceUrl(token, activity.ServiceUrl);
        }

        return identity;
    }

    private JsonWebToken Read(string? authHeader)
    {
        if (authHeader?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new UnauthorizedAccessException("Send a token of the Bot Framework: Authorization: Bearer …");
        }

        try
        {
            var token = handler.ReadJsonWebToken(authHeader[Scheme.Length..].Trim());
            // RFC 7515, 4.1.11: what must be understood and is not makes a token void.
            return token.Kid is { Length: > 0 } && !token.TryGetHeaderValue<object>("crit", out _)
                ? token
                : throw Refused("it does not name the key that signed it, or demands what is not understood");
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException)
        {
            throw Refused("it is no JSON Web Token", fault);
        }
    }

    private async Task<ClaimsIdentity> ValidateAsync(JsonWebToken token, PublishedKey key)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = Algorithms,
            ValidIssuer = token.Issuer,
            ValidAudience = settings.AppId,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsInTime,
        }).ConfigureAwait(false);
        return result.IsValid ? result.ClaimsIdentity : throw Refused(Reason(result.Exception), result.Exception);
    }

    private bool IsInTime(DateTime? begin, DateTime? end, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return end is { } last && now < last + Skew && (begin is not { } first || now >= first - Skew);
    }

    private static string Reason(Exception? fault) => fault switch
    {
        SecurityTokenInvalidAudienceException => "it is not for this bot's MicrosoftAppId",
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => "it has expired, does not hold yet or never ends",
        SecurityTokenInvalidAlgorithmException => "it is not signed by RS256, RS384 or RS512",
        _ => "its signature is not its issuer's",
    };

    // Version 1.0 names the app in one claim, 2.0 in another.
    private void DemandOwnApp(JsonWebToken token)
    {
        var claim = ClaimOf(token, "ver") switch
        {
            "1.0" => "appid",
            "2.0" => "azp",
            _ => throw Refused("its claim 'ver' is neither 1.0 nor 2.0"),
        };
        if (!settings.AppId.Equals(ClaimOf(token, claim), StringComparison.OrdinalIgnoreCase))
        {
            throw Refused($"its claim '{claim}' is not this bot's MicrosoftAppId");
        }
    }

    private static void DemandEndorsement(PublishedKey key, string? channelId)
    {
        if (!key.Endorses(channelId))
        {
            throw Refused("its key does not speak for the channel that 'channelId' names");
        }
    }

    private static void DemandServiceUrl(JsonWebToken token, string? serviceUrl)
    {
        var claimed = ClaimOf(token, "serviceurl") ?? ClaimOf(token, "serviceUrl");
        if (string.IsNullOrEmpty(claimed) || !claimed.Equals(serviceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("its claim 'serviceurl' is not the activity's 'serviceUrl'");
        }
    }

    private static string? ClaimOf(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static UnauthorizedAccessException Refused(string reason, Exception? cause = null) => new($"The token is refused: {reason}.", cause);
}
