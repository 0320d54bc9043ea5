using System.Net;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// Who may speak to the bot before anything of what it says is read: without an app id this machine only, since nobody can prove who they
/// are; with one, who shows a token.
/// </summary>
internal sealed class CallerPolicy(IOptions<AppRegistration> registration)
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For"];

    /// <summary>Why this caller may not speak to the bot; null if it may.</summary>
    public string? FaultOf(HttpRequest request)
    {
        if (registration.Value.HasAppId)
        {
            return request.Headers.Authorization is [{ Length: > 0 } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
                ? null
                : "This bot takes requests with a token of the Bot Framework only: Authorization: Bearer …";
        }

        if (!IsLoopback(request.HttpContext.Connection.RemoteIpAddress) || ForwardingHeaders.Any(request.Headers.ContainsKey))
        {
            return "Without a MicrosoftAppId this bot takes requests from its own machine only.";
        }

        return request.Headers.Authorization.Count > 0
            ? "This bot has no MicrosoftAppId, so it cannot check a token. Leave the app id and password empty in the Emulator."
            : null;
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
