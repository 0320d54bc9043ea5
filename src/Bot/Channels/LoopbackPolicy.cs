using System.Net;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// Without an app id nobody can prove who they are, so only this machine may speak to the bot, and the bot posts to this machine only:
/// else anybody could make it post anywhere.
/// </summary>
internal sealed class LoopbackPolicy(IConfiguration configuration)
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For"];

    private readonly bool applies = string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);

    /// <summary>Why this caller may not speak to the bot; null if it may.</summary>
    public string? FaultOf(HttpRequest request)
    {
        if (!applies)
        {
            return null;
        }

        if (!IsLoopback(request.HttpContext.Connection.RemoteIpAddress) || ForwardingHeaders.Any(request.Headers.ContainsKey))
        {
            return "Without a MicrosoftAppId this bot takes requests from its own machine only.";
        }

        return request.Headers.Authorization.Count > 0
            ? "This bot has no MicrosoftAppId, so it cannot check a token. Leave the app id and password empty in the Emulator."
            : null;
    }

    /// <summary>Why replies may not go there; null if they may, or if there is no address.</summary>
    public string? FaultOf(string? serviceUrl) =>
        !applies || string.IsNullOrEmpty(serviceUrl) || (Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && address.IsLoopback)
            ? null
            : "Without a MicrosoftAppId this bot replies to a 'serviceUrl' on its own machine only.";

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
