using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>
/// Which pages may use the channel: those of its own site and of the allowed origins. Callers without an origin are no pages, but servers
/// and native clients, whom a browser does not lend somebody's tokens.
/// </summary>
internal sealed class Origins(PublicSite site, IOptions<DirectLineOptions> options)
{
    private static readonly string Day = TimeSpan.FromDays(1).TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private readonly HashSet<string> allowed = [.. options.Value.AllowedOrigins.Select(origin => PublicSite.OriginOf(new Uri(origin)))];

    /// <summary>Why the page may not use the channel; null if it may, and then the response lets it read what is answered.</summary>
    public Refusal? Admit(HttpContext http)
    {
        http.Response.Headers.Append("Vary", "Origin");
        var origins = http.Request.Headers.Origin;
        if (origins.Count == 0)
        {
            return null;
        }

        if (origins is not [{ } origin] || !Uri.TryCreate(origin, UriKind.Absolute, out var address))
        {
            return Foreign;
        }

        if (allowed.Contains(PublicSite.OriginOf(address)))
        {
            http.Response.Headers.AccessControlAllowOrigin = origin;
            return null;
        }

        return site.Owns(address, http.Request) ? null : Foreign;
    }

    /// <summary>Answers a browser that asks whether a page may send what clients send.</summary>
    public static IResult Preflight(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowMethods = "GET,POST";
        headers.AccessControlAllowHeaders = "authorization,content-type,x-ms-bot-agent,x-requested-with";
        headers.AccessControlMaxAge = Day;
        return Results.NoContent();
    }

    private static Refusal Foreign => Refusal.NotYours(
        "Pages of this origin may not use this bot. Its operator can allow the origin with the setting DirectLine:AllowedOrigins.");
}
