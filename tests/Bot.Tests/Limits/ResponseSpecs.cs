using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryBot.Bot.Tests.Limits;

/// <summary>What every response says, and what none says.</summary>
public sealed class ResponseSpecs
{
    private const string Secret = "what-nobody-outside-may-read";

    [Theory]
    [InlineData("GET", "", 200)]
    [InlineData("GET", "embed.js", 200)]
    [InlineData("GET", "nothing/here", 404)]
    [InlineData("GET", "pictures/0/timeline/0.png", 404)]
    [InlineData("GET", "api/messages", 405)]
    [InlineData("POST", "api/messages", 400)]
    [InlineData("POST", "api/chat/token", 403)]
    [InlineData("POST", "v3/directline/conversations", 403)]
    [InlineData("OPTIONS", "v3/directline/conversations", 403)]
    [InlineData("OPTIONS", "api/messages", 405)]
    public async Task Every_response_tells_browsers_to_be_careful_and_lets_no_foreign_page_read_it(string method, string path, int status)
    {
        await using var bot = await RunningBot.StartWithPackAsync();
        using var http = new HttpClient { BaseAddress = bot.Site };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", "https://evil.example");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Single(response.Headers.GetValues("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_fault_is_told_without_type_message_or_stack(string environment)
    {
        await using var bot = await RunningBot.StartEchoAsync(
            services => services.AddSingleton<IBotFrameworkHttpAdapter, BrokenAdapter>(), "--environment", environment);
        using var response = await bot.PostAsync(EmulatorActivities.Message("http://localhost:1", "hello"));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.InternalServerError, "ServiceError"), (response.StatusCode, (string?)JsonNode.Parse(body)!["error"]!["code"]));
        Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidOperationException), body, StringComparison.Ordinal);
        Assert.Contains(bot.Log.AboveTrace, entry => entry.Contains(nameof(BrokenAdapter), StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("api/messages")]
    [InlineData("v3/directline/tokens/generate")]
    [InlineData("api/chat/token")]
    public async Task A_body_larger_than_any_door_takes_is_refused_in_the_protocols_shape(string path)
    {
        await using var bot = await RunningBot.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Site };
        using var body = new StringContent(new string(' ', 18 << 20), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.ExpectContinue = true;
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]!;
        Assert.Equal("MessageSizeTooBig", (string?)error["code"]);
    }

    private sealed class BrokenAdapter : IBotFrameworkHttpAdapter
    {
        public Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException(Secret);
    }
}
