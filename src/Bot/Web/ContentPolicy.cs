using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Web;

/// <summary>What the page may load, and who may frame it. Web Chat works under it without a single report.</summary>
internal sealed class ContentPolicy(IOptions<WebOptions> options, OwnSite site)
{
    /// <summary>Of the empty style element that Web Chat adds without a nonce.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <param name="request">Where the page is asked for.</param>
    /// <param name="nonce">Fresh for each response; what bears it may run and style.</param>
    public string For(HttpRequest request, string nonce) => string.Join("; ",
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        $"frame-ancestors {string.Join(' ', options.Value.AllowedEmbedders.Prepend("'self'"))}",
        $"script-src 'self' 'nonce-{nonce}'",
        $"style-src 'nonce-{nonce}' {EmptyStyle}",
        "img-src 'self' data: blob:",
        $"connect-src {string.Join(' ', Connections(request))}");

    // Older browsers do not count the socket of our own host as 'self'.
    private IEnumerable<string> Connections(HttpRequest request)
    {
        var (host, isSecure) = site.Of(request);
        yield return "'self'";
        yield return $"{(isSecure ? "wss" : "ws")}://{host}";
        if (options.Value.UsesSecret)
        {
            var address = options.Value.DirectLineAddress;
            yield return address.GetLeftPart(UriPartial.Authority);
            yield return $"{(address.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{address.Authority}";
        }
    }
}
