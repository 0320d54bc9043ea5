namespace HistoryBot.Load.Fuzz;

/// <summary>A good request, to begin with.</summary>
/// <param name="Body">JSON; null without one.</param>
/// <param name="IsSocket">Whether it opens a WebSocket.</param>
internal sealed record Door(string Method, string Path, string? Body = null, bool NeedsToken = false, bool IsSocket = false)
{
    private const string Picture = "/pictures/0123456789abcdef/timeline/AAAA.png";

    /// <summary>Every address of the bot; those that do most are there more than once.</summary>
    public static IReadOnlyList<Door> Of(FuzzTarget target)
    {
        var conversation = "/v3/directline/conversations/" + target.ConversationId;
        return
        [
            .. Activities.ToChannel.Select(activity => new Door("POST", "/api/messages", activity)),
            .. Activities.ToDirectLine.Select(activity => new Door("POST", conversation + "/activities", activity, NeedsToken: true)),
            new("GET", conversation + "/activities?watermark=1", NeedsToken: true),
            new("GET", conversation + "?watermark=0", NeedsToken: true),
            new("POST", "/v3/directline/conversations", """{"user":{"id":"visitor","name":"V"},"locale":"ar-EG"}""", NeedsToken: true),
            new("POST", "/v3/directline/tokens/generate", """{"user":{"id":"dl_visitor"},"trustedOrigins":[]}"""),
            new("POST", "/v3/directline/tokens/refresh", NeedsToken: true),
            new("POST", conversation + "/upload?userId=visitor", """{"type":"message"}""", NeedsToken: true),
            new("GET", $"{conversation}/stream?watermark=-&t={target.Token}", IsSocket: true),
            new("GET", "/v3/directline/session/getsessionid"),
            new("OPTIONS", conversation + "/activities"),
            new("POST", "/api/chat/token", $$"""{"conversationId":"{{target.ConversationId}}","token":"{{target.Token}}"}"""),
            new("GET", "/"),
            new("GET", "/?locale=ar-EG&ws=0&s=1"),
            new("GET", "/embed.js"),
            new("GET", "/static/0/webchat.js"),
            new("GET", Picture),
            new("HEAD", Picture),
        ];
    }
}
