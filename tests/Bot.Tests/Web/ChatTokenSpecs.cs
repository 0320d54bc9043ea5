using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace HistoryBot.Bot.Tests.Web;

public sealed class ChatTokenSpecs(Visit visit) : IClassFixture<Visit>
{
    private readonly Visitor visitor = visit.Visitor;

    [Fact]
    public async Task A_new_visitor_gets_a_token_that_begins_a_conversation_here()
    {
        var token = await visitor.TokenAsync();
        using var http = new HttpClient { BaseAddress = visitor.Bot.Site };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token["token"]);
        using var started = await http.PostAsync($"{token["domain"]}/conversations", null, TestContext.Current.CancellationToken);

        Assert.Equal("/v3/directline", (string?)token["domain"]);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        Assert.Contains($"\"conversationId\":\"{token["conversationId"]}\"", await Visitor.TextOfAsync(started), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_shows_a_token_comes_back_to_its_conversation_with_a_new_one()
    {
        var first = await visitor.TokenAsync();
        var again = await visitor.TokenAsync(new { conversationId = (string?)first["conversationId"], token = (string?)first["token"] });

        Assert.Equal((string?)first["conversationId"], (string?)again["conversationId"]);
        Assert.NotEqual((string?)first["token"], (string?)again["token"]);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(false, "")]
    [InlineData(false, "no.token.at-all")]
    [InlineData(true, null)]
    public async Task Nobody_gets_into_a_conversation_without_a_token_for_it(bool withTokenOfAnother, string? token)
    {
        var mine = await visitor.TokenAsync();
        var theirs = await visitor.TokenAsync();
        var shown = withTokenOfAnother ? (string?)theirs["token"] : token;

        var given = await visitor.TokenAsync(new { conversationId = (string?)mine["conversationId"], token = shown });

        Assert.NotEqual((string?)mine["conversationId"], (string?)given["conversationId"]);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://127.0.0.1")]
    [InlineData("Origin", "nonsense")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_gets_none(string header, string value)
    {
        using var response = await visitor.AskForTokenAsync(null, (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("Forbidden", (await Visitor.RefusalOfAsync(response)).Code);
    }

    [Fact]
    public async Task Our_own_page_gets_one_by_whatever_address_it_is_reached()
    {
        var address = visitor.Bot.Site.GetLeftPart(UriPartial.Authority);
        (string, string)[][] asked =
        [
            [("Origin", address)],
            [("Sec-Fetch-Site", "same-origin")],
            [("Sec-Fetch-Site", "none")],
            [("Origin", "https://chat.example"), ("X-Forwarded-Host", "chat.example")],
        ];
        foreach (var headers in asked)
        {
            using var response = await visitor.AskForTokenAsync(null, headers);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("no-store", string.Join(", ", response.Headers.GetValues("Cache-Control")));
        }
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, "BadSyntax")]
    [InlineData("[1]", HttpStatusCode.BadRequest, "BadSyntax")]
    [InlineData("{\"token\":5}", HttpStatusCode.BadRequest, "BadSyntax")]
    [InlineData(null, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig")]
    public async Task A_body_that_cannot_be_is_refused(string? body, HttpStatusCode status, string code)
    {
        using var response = await visitor.PostAsync(new StringContent(body ?? new string(' ', 20_000), Encoding.UTF8, "application/json"));
        Assert.Equal((status, code), (response.StatusCode, (await Visitor.RefusalOfAsync(response)).Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"somethingNew\":true}")]
    public async Task A_body_that_shows_nothing_begins_anew(string body)
    {
        using var response = await visitor.PostAsync(new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var strict = await Visitor.ComeAsync("--Web:TokensPerMinute", "2");
        await strict.TokenAsync();
        await strict.TokenAsync();

        using var response = await strict.AskForTokenAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("TooManyRequests", (await Visitor.RefusalOfAsync(response)).Code);
        Assert.Contains("<title>", await strict.ReadAsync(""), StringComparison.Ordinal);
    }
}
