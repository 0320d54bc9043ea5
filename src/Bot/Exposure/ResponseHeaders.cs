namespace HistoryBot.Bot.Exposure;

/// <summary>What every response tells a browser, unless its own door has told it otherwise.</summary>
internal static class ResponseHeaders
{
    /// <summary>Nothing that is no page of ours may do anything, or be framed.</summary>
    private const string NoPage = "default-src 'none'; frame-ancestors 'none'";

    private const string AYear = "max-age=31536000";

    public static void UseResponseHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() => Complete(http));
        return next(http);
    });

    private static Task Complete(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Content-Security-Policy", NoPage);
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("X-Permitted-Cross-Domain-Policies", "none");
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = AYear;
        }

        return Task.CompletedTask;
    }
}
