using HistoryBot.Bot.Outbound;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// Where replies may go. Without an app id: to this machine, else anybody could make the bot post anywhere. With one: by https to the Bot
/// Framework's hosts and to those that the operator trusts, since replies carry the bot's token.
/// </summary>
internal sealed class TrustedServices(IOptions<AppRegistration> registration, IOptions<ChannelOptions> options)
{
    private const string Localhost = "localhost";

    /// <summary>The connector in the public and the US government cloud, and that of Teams in each.</summary>
    private static readonly string[] BotFrameworkHosts =
    [
        "*.botframework.com", "*.botframework.azure.us",
        "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us",
    ];

    private readonly string[] hosts = [.. BotFrameworkHosts, .. options.Value.TrustedHosts];

    /// <summary>Why replies may not go there; null if they may, or if there is no address.</summary>
    public Refusal? FaultOf(string? serviceUrl)
    {
        if (string.IsNullOrEmpty(serviceUrl))
        {
            return null;
        }

        var address = Uri.TryCreate(serviceUrl, UriKind.Absolute, out var parsed) && parsed.UserInfo.Length == 0 ? parsed : null;
        if (!registration.Value.HasAppId)
        {
            return address is { Scheme: "http" or "https" } && OwnMachine.IsNamed(address.IdnHost)
                ? null
                : Refusal.Unauthorized("Without a MicrosoftAppId this bot replies to a 'serviceUrl' on its own machine only.");
        }

        return address is not null && IsTrusted(address)
            ? null
            : Refusal.Forbidden("This 'serviceUrl' is none of the Bot Framework's. The bot's operator can trust an https host with the setting "
                + $"{ChannelOptions.Section}:{nameof(ChannelOptions.TrustedHosts)}; for the Emulator on the bot's own machine it is {Localhost}.");
    }

    private bool IsTrusted(Uri address) => OwnMachine.IsNamed(address.IdnHost)
        ? hosts.Contains(Localhost, StringComparer.OrdinalIgnoreCase)
        : address.Scheme == Uri.UriSchemeHttps && hosts.Any(host => Matches(address, host));

    // An entry without a port means that of https.
    private static bool Matches(Uri address, string host)
    {
        var asked = host.Contains(':', StringComparison.Ordinal) ? $"{address.IdnHost}:{address.Port}" : address.IsDefaultPort ? address.IdnHost : "";
        return host.StartsWith("*.", StringComparison.Ordinal)
            ? asked.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
            : asked.Equals(host, StringComparison.OrdinalIgnoreCase);
    }
}
