using System.Net;
using Microsoft.AspNetCore.Http;

namespace HistoryBot.DirectLine.Http;

/// <summary>
/// Tells programs of this machine from the rest of the world. Behind a proxy on the same machine everybody comes from loopback, so what
/// bears a proxy's mark or asks for a public name is not local.
/// </summary>
internal static class LocalCaller
{
    private static readonly string[] ProxyMarks = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"];

    public static bool Is(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !ProxyMarks.Any(http.Request.Headers.ContainsKey)
        && Uri.TryCreate("http://" + http.Request.Host.ToUriComponent(), UriKind.Absolute, out var asked) && asked.IsLoopback;
}
