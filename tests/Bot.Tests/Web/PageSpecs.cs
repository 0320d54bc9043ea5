using System.Net;
using System.Text.RegularExpressions;
using HistoryBot.Bot.Web;

namespace HistoryBot.Bot.Tests.Web;

public sealed partial class PageSpecs(Visit visit) : IClassFixture<Visit>
{
    private readonly Visitor visitor = visit.Visitor;

    [Fact]
    public async Task The_page_says_what_it_answers_from_and_holds_the_chat()
    {
        using var response = await visitor.GetAsync("");
        var page = await Visitor.TextOfAsync(response);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("<title>Questions about “Iraq–Pakistan relations”</title>", page, StringComparison.Ordinal);
        Assert.Contains("Derived from the Wikipedia article “Iraq–Pakistan relations” by its contributors", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://creativecommons.org/licenses/by-sa/4.0/\"", page, StringComparison.Ordinal);
        Assert.Contains("<noscript>", page, StringComparison.Ordinal);
        string[] parts = ["id=\"webchat\"", "id=\"status\" role=\"status\"", "id=\"retry\"", "<main>", "<h1 "];
        Assert.All(parts, part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.DoesNotContain("id=\"close\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_another_page_it_can_be_closed()
    {
        var page = await visitor.ReadAsync("?embed=1");
        Assert.Contains("<button type=\"button\" id=\"close\" aria-label=\"Close the chat\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_may_load_what_it_needs_and_nothing_else()
    {
        using var response = await visitor.GetAsync("");
        var nonce = NonceOf(await Visitor.TextOfAsync(response));

        Assert.Equal(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
            + $"script-src 'self' 'nonce-{nonce}'; style-src 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
            + $"img-src 'self' data: blob:; connect-src 'self' ws://{visitor.Bot.Site.Authority}",
            HeaderOf(response, "Content-Security-Policy"));
        Assert.Equal("no-store", HeaderOf(response, "Cache-Control"));
        Assert.Equal("nosniff", HeaderOf(response, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", HeaderOf(response, "Referrer-Policy"));
        Assert.Contains("microphone=()", HeaderOf(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task No_nonce_is_used_twice() =>
        Assert.NotEqual(NonceOf(await visitor.ReadAsync("")), NonceOf(await visitor.ReadAsync("")));

    [Fact]
    public async Task Behind_a_proxy_the_socket_goes_to_the_address_that_the_visitor_sees()
    {
        using var response = await visitor.GetAsync("", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "chat.example"));
        Assert.EndsWith("connect-src 'self' wss://chat.example", HeaderOf(response, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_none_adds_nothing_to_the_policy()
    {
        using var response = await visitor.GetAsync("", ("X-Forwarded-Host", "evil.example; script-src *"));
        var policy = HeaderOf(response, "Content-Security-Policy");
        Assert.EndsWith($"connect-src 'self' ws://{visitor.Bot.Site.Authority}", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "en", "ltr")]
    [InlineData("", "de-DE,de;q=0.9,en-GB;q=0.8,en-US;q=0.7", "en-GB", "ltr")]
    [InlineData("", "ar-EG", "en", "ltr")]
    [InlineData("?locale=en-GB", "en-US", "en-GB", "ltr")]
    [InlineData("?locale=ar-EG", "", "ar-EG", "rtl")]
    [InlineData("?locale=ur", "", "ur", "rtl")]
    [InlineData("?locale=fa-IR", "", "fa-IR", "rtl")]
    [InlineData("?locale=HE", "", "HE", "rtl")]
    [InlineData("?locale=ar&dir=ltr", "", "ar", "ltr")]
    [InlineData("?dir=rtl", "", "en", "rtl")]
    [InlineData("?dir=up", "", "en", "ltr")]
    [InlineData("?locale=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "", "en", "ltr")]
    [InlineData("?locale=en%22onload", "", "en", "ltr")]
    [InlineData("?locale=", "", "en", "ltr")]
    [InlineData("?locale=ar&locale=ur", "", "en", "ltr")]
    [InlineData("", "\"><script>;q=, , ;;", "en", "ltr")]
    public async Task The_page_is_in_the_visitors_language_if_that_is_one(string query, string accepted, string language, string direction)
    {
        var page = await visitor.ReadAsync(query, ("Accept-Language", accepted));

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Contains($"\"locale\":\"{language}\",\"dir\":\"{direction}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("><script>", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sites_that_are_allowed_to_may_frame_the_page()
    {
        await using var open = await Visitor.ComeAsync(
            "--Web:AllowedEmbedders:0", "https://a.example", "--Web:AllowedEmbedders:1", "https://*.b.example:8443");
        using var response = await open.GetAsync("");
        var policy = HeaderOf(response, "Content-Security-Policy");
        Assert.Contains("; frame-ancestors 'self' https://a.example https://*.b.example:8443; ", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Web:AllowedEmbedders:0", "a.example", "not an origin")]
    [InlineData("--Web:AllowedEmbedders:0", "https://a.example/path", "not an origin")]
    [InlineData("--Web:AllowedEmbedders:0", "https://a.example; script-src *", "not an origin")]
    [InlineData("--Web:DirectLineAddress", "http://directline.example", "https")]
    [InlineData("--Web:DirectLineSecret", "short", "Web:DirectLineSecret is too short")]
    public async Task A_setting_that_cannot_be_is_told_at_the_start(string name, string value, string told)
    {
        var (exitCode, _, error) = await BotProgram.RunAsync("--urls", "http://127.0.0.1:0", name, value);
        Assert.Equal(1, exitCode);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_without_Web_Chat_says_what_to_do()
    {
        await using var poor = await Visitor.ComeWithoutWebChatAsync();
        var page = await poor.ReadAsync("");
        Assert.Contains("Install Node.js 20 and build the bot again", page, StringComparison.Ordinal);
        Assert.DoesNotContain("webchat.js", page, StringComparison.Ordinal);
        Assert.Contains(poor.Bot.Log.AboveTrace, entry => entry.Contains(WebChatBundle.Missing, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await poor.AskForTokenAsync()).StatusCode);
    }

    private static string NonceOf(string page) => Nonce().Matches(page).Select(match => match.Groups[1].Value).Distinct().Single();

    private static string HeaderOf(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    [GeneratedRegex("nonce=\"([A-Za-z0-9+/]{22}==)\"")]
    private static partial Regex Nonce();
}
