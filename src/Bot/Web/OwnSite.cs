using Microsoft.Extensions.Primitives;

namespace HistoryBot.Bot.Web;

/// <summary>The site as browsers see it, through whatever proxy: what is asked for by our own pages, and what is not.</summary>
internal sealed class OwnSite(IConfiguration configuration)
{
    // The same setting by which Direct Line makes the address of its stream.
    private readonly Uri? publicAddress = configuration.GetValue<Uri?>("DirectLine:PublicAddress");

    /// <summary>The host, with its port unless that is the scheme's own, and whether it is reached by https.</summary>
    public (string Host, bool IsSecure) Of(HttpRequest request) => publicAddress is { } address
        ? (address.Authority, address.Scheme == Uri.UriSchemeHttps)
        : (
            ForwardedHost(request) ?? request.Host.ToUriComponent(),
            (First(request.Headers["X-Forwarded-Proto"]) ?? request.Scheme) == Uri.UriSchemeHttps);

    /// <summary>
    /// Whether one of our pages asks, or no page at all. Browsers name the asking page's origin with every POST, and no page can make them
    /// name another or add a proxy's header unasked.
    /// </summary>
    public bool IsAskedByOwnPage(HttpRequest request)
    {
        if (request.Headers.Origin is [{ } origin])
        {
            return Uri.TryCreate(origin, UriKind.Absolute, out var asking)
                && new[] { Of(request).Host, request.Host.ToUriComponent() }.Contains(asking.Authority, StringComparer.OrdinalIgnoreCase);
        }

        return request.Headers.Origin.Count == 0 && request.Headers["Sec-Fetch-Site"] is [] or ["same-origin" or "none"];
    }

    private static string? ForwardedHost(HttpRequest request) =>
        First(request.Headers["X-Forwarded-Host"]) is { } host && Uri.CheckHostName(new HostString(host).Host) != UriHostNameType.Unknown
            ? new HostString(host).ToUriComponent()
            : null;

    // Each proxy adds its own at the end; the first one is what the browser asked for.
    private static string? First(StringValues header) => header.ToString().Split(',')[0].Trim() is { Length: > 0 } value ? value : null;
}
