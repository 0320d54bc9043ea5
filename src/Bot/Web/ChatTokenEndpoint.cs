using System.Globalization;
using System.Text.Json;
using HistoryBot.Bot.Channels;
using HistoryBot.Bot.Outbound;

namespace HistoryBot.Bot.Web;

/// <summary>Where the page begins a conversation and comes back to one. For pages of this site only.</summary>
internal sealed class ChatTokenEndpoint(ChatTokens tokens, OwnSite site, ILogger<ChatTokenEndpoint> logger)
{
    public const string Path = "/api/chat/token";

    /// <summary>Bytes. Tokens are about 500.</summary>
    private const int LargestBody = 16 * 1024;

    public async Task<IResult> PostAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!site.IsAskedByOwnPage(http.Request))
        {
            return Refuse(403, "Forbidden", "Tokens are for the pages of this site. Embed the chat with embed.js instead.");
        }

        var (asked, fault) = await ReadAsync(http.Request, http.RequestAborted);
        if (asked is null)
        {
            return fault!;
        }

        try
        {
            var ownDomain = http.Request.PathBase.ToUriComponent() + BotHost.DirectLinePath;
            var answer = await tokens.GiveAsync(asked, ownDomain, http.RequestAborted);
            return Results.Json(answer, WebJson.Default.ChatTokenAnswer);
        }
        catch (RemoteDirectLineException refused)
        {
            http.Response.Headers.RetryAfter = refused.RetryAfter is { } wait
                ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                : null;
            return refused.IsBusy
                ? Refuse(503, "ServiceUnavailable", $"No chat can be had now: {refused.Message} Try again later.")
                : Refuse(502, "BadGateway", $"No chat can be had: {refused.Message}");
        }
    }

    private async Task<(ChatTokenRequest? Asked, IResult? Fault)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > LargestBody)
        {
            return (null, Refuse(413, "MessageSizeTooBig", $"The body is larger than {LargestBody} bytes."));
        }

        try
        {
            var asked = length == 0 ? null : JsonSerializer.Deserialize(buffer.AsSpan(0, length), WebJson.Default.ChatTokenRequest);
            return (asked ?? new ChatTokenRequest(null, null), null);
        }
        catch (JsonException)
        {
            return (null, Refuse(400, "BadSyntax", "The body is neither empty nor {\"conversationId\": …, \"token\": …} in JSON."));
        }
    }

    private IResult Refuse(int status, string code, string message)
    {
        Log.TokenRefused(logger, status, message);
        return Results.Json(new ProtocolError(new ProtocolError.Detail(code, message)), WebJson.Default.ProtocolError, statusCode: status);
    }
}
