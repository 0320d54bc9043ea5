using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>
/// The site as a client sees it: the configured public address, else what it asked for. What a proxy says counts where the host believes
/// that proxy, since ASP.NET Core's forwarded headers have changed the request by then; nothing else that a caller says about a proxy does.
/// </summary>
internal sealed class PublicSite(IOptions<DirectLineOptions> options)
{
    /// <summary>Scheme, host, port and base path, without a slash at the end.</summary>
    public string Of(HttpRequest request) => options.Value.PublicAddress is { } configured
        ? configured.AbsoluteUri.TrimEnd('/')
        : $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    /// <summary>Whether a page of this origin is one of the site's own.</summary>
    public bool Owns(Uri origin, HttpRequest request) =>
        Uri.TryCreate(Of(request), UriKind.Absolute, out var site) && OriginOf(site) == OriginOf(origin);

    /// <summary>Scheme, host and port, where the scheme does not imply it; in lower case.</summary>
    public static string OriginOf(Uri address) => address.GetLeftPart(UriPartial.Authority).ToLowerInvariant();
}
