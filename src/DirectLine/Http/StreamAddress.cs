using HistoryBot.DirectLine.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>
/// Makes the absolute address that a client opens its socket at: below the configured public address, else as the proxy says it was asked,
/// else as we were. A caller who lies about the proxy misleads nobody but himself.
/// </summary>
internal sealed class StreamAddress(IOptions<DirectLineOptions> options)
{
    public string Of(HttpRequest request, DirectLineToken token, string? watermark)
    {
        var site = options.Value.PublicAddress is { } configured
            ? configured.AbsoluteUri.TrimEnd('/')
            : $"{First(request, "X-Forwarded-Proto") ?? request.Scheme}://{ForwardedHost(request) ?? request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
        // The path that was asked for ends in /conversations or /conversations/{id}.
        var path = request.Path.Value ?? "";
        var below = path[..(path.LastIndexOf(Routes.Conversations, StringComparison.OrdinalIgnoreCase) + Routes.Conversations.Length)];
        return $"{WebSocketScheme(site)}{below}/{Uri.EscapeDataString(token.ConversationId)}/stream"
            + $"?watermark={Uri.EscapeDataString(string.IsNullOrEmpty(watermark) ? Watermark.None : watermark)}&t={token.Token}";
    }

    private static string WebSocketScheme(string site) =>
        site.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "wss" + site[5..] : "ws" + site[site.IndexOf(':', StringComparison.Ordinal)..];

    private static string? ForwardedHost(HttpRequest request) =>
        First(request, "X-Forwarded-Host") is { } host && Uri.CheckHostName(new HostString(host).Host) != UriHostNameType.Unknown ? host : null;

    // Each proxy adds its own at the end; the first one is what the client asked for.
    private static string? First(HttpRequest request, string header) =>
        request.Headers[header].ToString().Split(',')[0].Trim() is { Length: > 0 } value ? value : null;
}
