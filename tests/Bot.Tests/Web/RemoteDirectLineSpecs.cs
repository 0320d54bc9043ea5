using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace HistoryBot.Bot.Tests.Web;

/// <summary>The page of a bot whose Direct Line is Azure's.</summary>
public sealed class RemoteDirectLineSpecs : IAsyncLifetime
{
    private FakeDirectLineService service = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await FakeDirectLineService.StartAsync();
        visitor = await ComeAsync(service.Address, FakeDirectLineService.Secret);
    }

    public async ValueTask DisposeAsync()
    {
        await visitor.DisposeAsync();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task The_secret_is_changed_for_a_token_of_a_user_that_only_the_server_names()
    {
        var token = await visitor.TokenAsync();

        Assert.Equal(
            ("fresh-token-of-new", "new", service.Address),
            ((string?)token["token"], (string?)token["conversationId"], (string?)token["domain"]));
        var (path, credential, body) = Assert.Single(service.Asked);
        Assert.Equal(("POST /v3/directline/tokens/generate", $"Bearer {FakeDirectLineService.Secret}"), (path, credential));
        Assert.Matches("^dl_[0-9a-f]{32}$", (string?)JsonNode.Parse(body)!["user"]!["id"]);
    }

    [Fact]
    public async Task Who_shows_a_token_comes_back_to_its_conversation()
    {
        var token = await visitor.TokenAsync(new { conversationId = "old", token = "token-of-old" });

        Assert.Equal(("fresh-token-of-old", "old"), ((string?)token["token"], (string?)token["conversationId"]));
        Assert.Equal(("POST /v3/directline/tokens/refresh", "Bearer token-of-old", ""), Assert.Single(service.Asked));
    }

    [Theory]
    [InlineData("old", "expired")]
    [InlineData("other", "token-of-old")]
    [InlineData("old", "with a line\r\nbreak: and “more”")]
    public async Task Who_shows_none_that_is_good_for_it_begins_anew(string conversationId, string token)
    {
        var given = await visitor.TokenAsync(new { conversationId, token });
        Assert.Equal("new", (string?)given["conversationId"]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_service_that_is_out_of_order_for_a_moment_is_asked_again(int status)
    {
        service.Next.Enqueue(http => SayAsync(http, status, status == 429 ? 1 : null));
        service.Next.Enqueue(http => SayAsync(http, status));

        Assert.Equal("fresh-token-of-new", (string?)(await visitor.TokenAsync())["token"]);
        Assert.Equal(3, service.Asked.Count);
    }

    [Fact]
    public async Task A_service_that_stays_out_of_order_is_told_as_such()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            service.Next.Enqueue(http => SayAsync(http, 500));
        }

        await IsRefusedAsync(visitor, HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
        Assert.Equal(3, service.Asked.Count);
    }

    [Fact]
    public async Task A_service_that_wants_to_be_left_alone_for_an_hour_is()
    {
        service.Next.Enqueue(http => SayAsync(http, 429, retryAfter: 3600));

        using var response = await IsRefusedAsync(visitor, HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");

        Assert.Equal(TimeSpan.FromHours(1), response.Headers.RetryAfter?.Delta);
        Assert.Single(service.Asked);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_told_as_such()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var nowhere = $"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}/v3/directline";
        port.Stop();
        await using var lonely = await ComeAsync(nowhere, FakeDirectLineService.Secret);

        await IsRefusedAsync(lonely, HttpStatusCode.BadGateway, "BadGateway");
    }

    [Fact]
    public async Task A_service_that_never_answers_is_given_up()
    {
        await using var impatient = await ComeAsync(
            service.Address, FakeDirectLineService.Secret, "--Outbound:DirectLine:AttemptTimeout", "00:00:00.100");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            service.Next.Enqueue(http => Task.Delay(Timeout.Infinite, http.RequestAborted));
        }

        await IsRefusedAsync(impatient, HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"conversationId\":null,\"token\":null}")]
    public async Task An_answer_that_is_no_token_is_not_handed_on(string answer)
    {
        service.Next.Enqueue(http => http.Response.WriteAsync(answer));
        await IsRefusedAsync(visitor, HttpStatusCode.BadGateway, "BadGateway");
    }

    [Fact]
    public async Task A_wrong_secret_is_told_to_the_operator_and_never_written_down()
    {
        const string Wrong = "a-secret-that-is-wrong";
        await using var misled = await ComeAsync(service.Address, Wrong);

        using var response = await IsRefusedAsync(misled, HttpStatusCode.BadGateway, "BadGateway");

        Assert.DoesNotContain(Wrong, await Visitor.TextOfAsync(response), StringComparison.Ordinal);
        Assert.DoesNotContain(misled.Bot.Log.All, entry => entry.Contains(Wrong, StringComparison.Ordinal));
        Assert.Contains(misled.Bot.Log.AboveTrace, entry => entry.Contains("Web:DirectLineSecret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_may_talk_to_that_service_and_does_not_know_the_secret()
    {
        await visitor.TokenAsync();
        using var response = await visitor.GetAsync("");
        var authority = new Uri(service.Address).Authority;

        var policy = string.Join(", ", response.Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith($" http://{authority} ws://{authority}", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeDirectLineService.Secret, await Visitor.TextOfAsync(response), StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Bot.Log.All, entry => entry.Contains(FakeDirectLineService.Secret, StringComparison.Ordinal));
    }

    private static Task<Visitor> ComeAsync(string address, string secret, params string[] settings) =>
        Visitor.ComeAsync(["--Web:DirectLineSecret", secret, "--Web:DirectLineAddress", address, .. settings]);

    private static async Task<HttpResponseMessage> IsRefusedAsync(Visitor visitor, HttpStatusCode status, string code)
    {
        var response = await visitor.AskForTokenAsync();
        var refusal = await Visitor.RefusalOfAsync(response);
        Assert.Equal((status, code), (response.StatusCode, refusal.Code));
        Assert.Contains("Direct Line service", refusal.Message, StringComparison.Ordinal);
        return response;
    }

    private static Task SayAsync(HttpContext http, int status, int? retryAfter = null)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = retryAfter?.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
