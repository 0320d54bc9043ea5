using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using HistoryBot.Knowledge;

namespace HistoryBot.Bot.Web;

/// <summary>Writes the page's HTML. Tests and embedding pages find its parts by their ids.</summary>
internal sealed partial class PageText(KnowledgePack pack, PagePhrases phrases, SiteFiles files)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public string Write(HttpRequest request, PageLocale locale, string nonce)
    {
        var header = pack.Header;
        var site = request.PathBase.ToUriComponent();
        var isEmbedded = request.Query["embed"] is ["1"];
        var settings = PageSettings.Of(locale, isEmbedded, site + ChatTokenEndpoint.Path, phrases, header.Language);
        // The pack speaks its own language, whatever the rest of the page is in.
        var language = $"lang=\"{Html(header.Language)}\" dir=\"auto\"";
        return $"""
            <!doctype html>
            <html lang="{locale.Tag}" dir="{locale.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
            <meta name="color-scheme" content="light dark">
            <title>{Html(phrases.Heading)}</title>
            <meta name="description" content="{Html(phrases.Description)}">
            <link rel="icon" type="image/svg+xml" href="{site}{files.AddressOf("icon.svg")}">
            <link rel="stylesheet" nonce="{nonce}" href="{site}{files.AddressOf("chat.css")}">
            <script type="application/json" id="settings">{settings.ToJson()}</script>
            {Scripts(site, nonce)}
            </head>
            <body{(isEmbedded ? " class=\"embedded\"" : "")}>
            <header {language}>
            <img src="{site}{files.AddressOf("icon.svg")}" alt="" width="40" height="40">
            <div class="name"><p class="title">{Html(header.Title)}</p><p class="tagline">{Html(phrases.Tagline)}</p></div>
            {ArticleLink("article")}
            {(isEmbedded ? $"<button type=\"button\" id=\"close\" aria-label=\"{Html(phrases.Close)}\">✕</button>" : "")}
            </header>
            <main>
            <h1 class="hidden" {language}>{Html(phrases.Heading)}</h1>
            <div id="notice" {language}>
            <p id="status" role="status"></p><button type="button" id="retry" hidden>{Html(phrases.Retry)}</button>
            </div>
            <noscript><p class="help" {language}>{Html(phrases.NoScript)}</p></noscript>
            {(IsWhole ? "<div id=\"webchat\"></div>" : $"<p class=\"help\" role=\"alert\" {language}>{Html(WebChatBundle.Missing)}</p>")}
            </main>
            <footer {language}><p>{Attribution(header)} {ArticleLink("small")}</p></footer>
            </body>
            </html>
            """;
    }

    private bool IsWhole => files.AddressOf("webchat.js") is not null;

    // In this order: the token is asked for while the large one comes.
    private string Scripts(string site, string nonce) => !IsWhole ? "" : $"""
        <script nonce="{nonce}" defer src="{site}{files.AddressOf("chat.js")}"></script>
        <script nonce="{nonce}" defer src="{site}{files.AddressOf("look.js")}"></script>
        <script nonce="{nonce}" defer src="{site}{files.AddressOf("webchat.js")}"></script>
        """;

    // In the header, or where that is narrow in the footer.
    private string ArticleLink(string style) =>
        $"<a class=\"{style}\" href=\"{Html(pack.Header.Address)}\" target=\"_blank\" rel=\"noopener\">{Html(phrases.Article)}</a>";

    // The licences of Creative Commons ask for their address.
    private static string Attribution(PackHeader header) => CreativeCommons().Match(header.Licence) is { Success: true } licence
        ? Html(header.Attribution).Replace(
            Html(header.Licence),
            $"<a href=\"https://creativecommons.org/licenses/{licence.Groups["terms"].Value.ToLowerInvariant()}/"
                + $"{licence.Groups["version"].Value}/\" target=\"_blank\" rel=\"license noopener\">{Html(header.Licence)}</a>",
            StringComparison.Ordinal)
        : Html(header.Attribution);

    private static string Html(string text) => Encoder.Encode(text);

    [GeneratedRegex(@"^CC (?<terms>BY(-NC)?(-SA|-ND)?) (?<version>\d\.\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex CreativeCommons();
}
