using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HistoryBot.Browser.Tests.Running;

/// <summary>
/// Somebody else's web site that has the chat on its page: another origin and another site than the bot's, with a strict policy of its own.
/// </summary>
internal sealed class HostSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private HostSite(WebApplication app) => this.app = app;

    /// <summary>Such as <c>http://localhost:41235</c>; the bot's host is a number, so to browsers the two are different sites.</summary>
    public string Address => app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static async Task<HostSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", Page);
        app.MapGet("/careless", CarelessPage);
        app.MapGet("/favicon.ico", () => Results.NoContent());
        await app.StartAsync();
        return new HostSite(app);
    }

    /// <summary>The address of a page with the bot's snippet.</summary>
    /// <param name="attributes">Of the script element, such as <c>data-locale="ar-EG"</c>.</param>
    public string PageWith(string bot, string attributes) =>
        $"{Address}/?bot={Uri.EscapeDataString(bot)}&attributes={Uri.EscapeDataString(attributes)}";

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // The styles are those of a site that sets everything, to see what leaks into the chat.
    private static IResult Page(HttpResponse response, string bot, string attributes)
    {
        const string Nonce = "host";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'nonce-{Nonce}'; script-src {bot}; frame-src {bot}; base-uri 'none'; form-action 'none'";
        return Results.Content(
            $$"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>A museum of diplomacy</title>
              <style nonce="{{Nonce}}">
                body { font: 18px/1.6 serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem; background: #fdfcf8; color: #222 }
                button, iframe, dialog, div { border: 3px dashed #b00; font-style: italic; letter-spacing: 2px; text-transform: uppercase }
              </style>
            </head>
            <body>
              <main>
                <h1>A museum of diplomacy</h1>
                <p>Treaties, embassies and the people in them.</p>
                <p><a href="#visit">Plan a visit</a></p>
              </main>
              <script src="{{bot}}/embed.js" async {{WebUtility.HtmlDecode(attributes)}}></script>
            </body>
            </html>
            """,
            "text/html; charset=utf-8");
    }

    // Breaks the rules of these tests on purpose.
    private static IResult CarelessPage(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "script-src 'none'";
        return Results.Content(
            """
            <!doctype html><html lang="en"><title>Careless</title>
            <script>alert(1)</script>
            <img alt="" src="https://elsewhere.example/pixel.png">
            </html>
            """,
            "text/html; charset=utf-8");
    }
}
