using System.Security.Cryptography;
using HistoryBot.Knowledge;

namespace HistoryBot.Bot.Web;

/// <summary>The page that people chat in.</summary>
internal sealed class ChatPage(KnowledgePack pack, PageText text, ContentPolicy policy)
{
    private const int NonceBytes = 16;

    public IResult Get(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy.For(http.Request, nonce);
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        var locale = PageLocale.Of(http.Request, pack.Header.Language);
        return Results.Content(text.Write(http.Request, locale, nonce), "text/html; charset=utf-8");
    }
}
