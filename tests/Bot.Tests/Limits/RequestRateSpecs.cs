using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests.Limits;

/// <summary>Who asks too often waits, at every door, and nobody else does.</summary>
public sealed class RequestRateSpecs
{
    /// <summary>Far more than one caller may send at once.</summary>
    private const int Flood = 40;

    [Theory]
    [InlineData("POST", "api/messages")]
    [InlineData("POST", "v3/directline/tokens/generate")]
    [InlineData("GET", "v3/directline/conversations/c/activities")]
    [InlineData("POST", "api/chat/token")]
    [InlineData("GET", "")]
    [InlineData("GET", "embed.js")]
    [InlineData("GET", "pictures/0/timeline/0.png")]
    [InlineData("GET", "static/0/chat.js")]
    [InlineData("GET", "nothing/here")]
    public async Task An_address_that_asks_too_often_is_answered_429_and_another_one_is_not(string method, string path)
    {
        await using var bot = await RunningBot.StartAsync("--Limits:RequestsPerSecond", "5", "--KnownProxies:0", "127.0.0.1");
        using var http = new HttpClient { BaseAddress = bot.Site };
        var refused = await UntilRefusedAsync(() => SendAsync(http, method, path, from: "203.0.113.7"));

        Assert.NotNull(refused);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var error = JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]!;
        Assert.Equal("TooManyRequests", (string?)error["code"]);
        using var other = await SendAsync(http, method, path, from: "198.51.100.7");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, other.StatusCode);
    }

    [Fact]
    public async Task A_token_that_asks_too_often_is_answered_429_and_another_one_is_not()
    {
        await using var bot = await RunningBot.StartAsync("--Limits:RequestsPerSecondOfToken", "5");
        using var http = new HttpClient { BaseAddress = bot.Site };
        using var refused = await UntilRefusedAsync(() => SendAsync(http, "GET", "v3/directline/conversations/c/activities", token: "eager"));
        using var inAddress = await UntilRefusedAsync(() => SendAsync(http, "GET", "v3/directline/conversations/c/stream?t=also-eager"));
        using var calm = await SendAsync(http, "GET", "v3/directline/conversations/c/activities", token: "calm");

        Assert.Equal(
            (HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.Forbidden),
            (refused?.StatusCode, inAddress?.StatusCode, calm.StatusCode));
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains("eager", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channels_token_stands_for_all_of_its_users()
    {
        await using var bot = await RunningBot.StartAsync("--Limits:RequestsPerSecondOfToken", "1");
        using var http = new HttpClient { BaseAddress = bot.Site };

        Assert.Null(await UntilRefusedAsync(() => SendAsync(http, "POST", "api/messages", token: "of-a-channel")));
    }

    [Fact]
    public async Task A_conversation_that_speaks_too_often_is_answered_429_and_another_one_is_not()
    {
        await using var emulator = await FakeEmulator.StartAsync();
        await using var bot = await RunningBot.StartAsync("--Limits:ActivitiesPerConversation", "2");
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "one"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "two"));

        using var refused = await bot.PostAsync(EmulatorActivities.Message(emulator.ServiceUrl, "three"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "hello", conversation: "another"));
    }

    private static async Task<HttpResponseMessage?> UntilRefusedAsync(Func<Task<HttpResponseMessage>> send)
    {
        for (var request = 0; request < Flood; request++)
        {
            var response = await send();
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return response;
            }

            response.Dispose();
        }

        return null;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string method, string path, string? token = null, string? from = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (from is not null)
        {
            request.Headers.Add("X-Forwarded-For", from);
        }

        return await http.SendAsync(request);
    }
}
