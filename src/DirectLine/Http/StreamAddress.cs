using HistoryBot.DirectLine.Conversations;
using Microsoft.AspNetCore.Http;

namespace HistoryBot.DirectLine.Http;

/// <summary>Makes the absolute address that a client opens its socket at.</summary>
internal sealed class StreamAddress(PublicSite publicSite)
{
    public string Of(HttpRequest request, DirectLineToken token, string? watermark)
    {
        // The path that was asked for ends in /conversations or /conversations/{id}.
        var path = request.Path.Value ?? "";
        var below = path[..(path.LastIndexOf(Routes.Conversations, StringComparison.OrdinalIgnoreCase) + Routes.Conversations.Length)];
        return $"{WebSocketScheme(publicSite.Of(request))}{below}/{Uri.EscapeDataString(token.ConversationId)}/stream"
            + $"?watermark={Uri.EscapeDataString(string.IsNullOrEmpty(watermark) ? Watermark.None : watermark)}&t={token.Token}";
    }

    private static string WebSocketScheme(string site) =>
        site.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "wss" + site[5..] : "ws" + site[site.IndexOf(':', StringComparison.Ordinal)..];
}
