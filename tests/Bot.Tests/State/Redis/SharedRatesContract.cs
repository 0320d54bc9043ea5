using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>
/// Who asks two instances in turn may ask no more often than at one. Each alone would let pass what a test sends it; time stands still but
/// where a test lets it pass.
/// </summary>
public abstract class SharedRatesContract(RedisNode node) : IAsyncLifetime
{
    private const string Door = "v3/directline/conversations/c/activities";
    private const string ChatDoor = "api/chat/token";

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly List<RunningBot> bots = [];
    private readonly HttpClient http = new();
    private int asked;

    public async ValueTask InitializeAsync() => await (await OpenRedis.EmptyAsync(node)).DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_address_that_asks_both_too_often_together_is_refused_for_a_while_and_another_one_is_not()
    {
        await StartAsync("--Limits:RequestsPerSecond", "5", "--KnownProxies:0", "127.0.0.1");

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await AskAsync(10, () => SendAsync("nothing/here", from: "203.0.113.7")));
        time.Advance(TimeSpan.FromSeconds(0.9));
        using var refused = await SendAsync("nothing/here", from: "203.0.113.7");

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(2)), (refused.StatusCode, refused.Headers.RetryAfter!.Delta));
        var error = JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]!;
        Assert.Equal("TooManyRequests", (string?)error["code"]);
        Assert.Equal([HttpStatusCode.TooManyRequests], await AskAsync(1, () => SendAsync("nothing/here", from: "203.0.113.7")));
        Assert.Equal([HttpStatusCode.NotFound], await AskAsync(1, () => SendAsync("nothing/here", from: "198.51.100.7")));
        time.Advance(TimeSpan.FromSeconds(1.1));
        Assert.Equal([HttpStatusCode.NotFound], await AskAsync(1, () => SendAsync("nothing/here", from: "203.0.113.7")));
    }

    [Fact]
    public async Task A_token_that_asks_both_too_often_together_is_refused_and_another_one_is_not()
    {
        await StartAsync("--Limits:RequestsPerSecondOfToken", "5");

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await AskAsync(10, () => SendAsync(Door, token: "eager")));
        Assert.Equal(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2), await AskAsync(2, () => SendAsync(Door, token: "eager")));
        Assert.Equal([HttpStatusCode.Forbidden], await AskAsync(1, () => SendAsync(Door, token: "calm")));
    }

    [Fact]
    public async Task A_channels_token_that_asks_both_too_often_together_is_refused_and_another_one_is_not()
    {
        await StartAsync("--Limits:RequestsPerSecond", "5", "--KnownProxies:0", "127.0.0.1");
        // From everywhere, as a large channel does.
        Task<HttpResponseMessage> SayAsync(string token) => SendAsync("api/messages", token, $"203.0.113.{asked}", HttpMethod.Post);

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await AskAsync(10, () => SayAsync("eager")));
        Assert.Equal(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2), await AskAsync(2, () => SayAsync("eager")));
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await AskAsync(1, () => SayAsync("calm")));
    }

    [Fact]
    public async Task A_conversation_that_speaks_to_both_too_often_together_is_refused_and_another_one_is_not()
    {
        await using var emulator = await FakeEmulator.StartAsync();
        await StartAsync("--Limits:ActivitiesPerConversation", "4");
        Task<HttpResponseMessage> SayAsync(string conversation) =>
            Next().PostAsync(EmulatorActivities.Message(emulator.ServiceUrl, "hello", $"m{asked}", conversation));

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.OK, 4), await AskAsync(4, () => SayAsync("{eager} or not")));
        Assert.Equal(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2), await AskAsync(2, () => SayAsync("{eager} or not")));
        Assert.Equal([HttpStatusCode.OK], await AskAsync(1, () => SayAsync("calm")));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([HttpStatusCode.OK], await AskAsync(1, () => SayAsync("{eager} or not")));
    }

    [Fact]
    public async Task An_address_that_begins_too_many_chats_at_both_together_is_refused_and_another_one_is_not()
    {
        await StartAsync("--Web:TokensPerMinute", "4", "--KnownProxies:0", "127.0.0.1");

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.OK, 4), await AskAsync(4, () => SendAsync(ChatDoor, from: "203.0.113.7", method: HttpMethod.Post)));
        Assert.Equal(
            Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2), await AskAsync(2, () => SendAsync(ChatDoor, from: "203.0.113.7", method: HttpMethod.Post)));
        Assert.Equal([HttpStatusCode.OK], await AskAsync(1, () => SendAsync(ChatDoor, from: "198.51.100.7", method: HttpMethod.Post)));
    }

    [Fact]
    public async Task Nobody_is_refused_while_the_server_is_down()
    {
        await StartAsync("--Limits:RequestsPerSecond", "5", "--KnownProxies:0", "127.0.0.1");
        await AskAsync(1, () => SendAsync("nothing/here", from: "203.0.113.7"));
        await node.StopAsync();
        try
        {
            Assert.Equal(Enumerable.Repeat(HttpStatusCode.NotFound, 18), await AskAsync(18, () => SendAsync("nothing/here", from: "203.0.113.7")));
        }
        finally
        {
            await node.StartAsync();
        }
    }

    [Fact]
    public async Task Who_is_counted_is_not_written_down_and_no_count_is_kept_for_long()
    {
        await StartAsync("--KnownProxies:0", "127.0.0.1");
        await SendAsync(Door, "secret-of-ours", "203.0.113.7");
        await using var redis = OpenRedis.On(node);
        var dump = await redis.DumpAsync();

        Assert.DoesNotContain("secret-of-ours", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.7", dump, StringComparison.Ordinal);
        Assert.Equal(2, dump.Split('\n').Count(line => line.Contains(":rate:", StringComparison.Ordinal)));
        await redis.AgeAsync(TimeSpan.FromSeconds(12));
        Assert.DoesNotContain(":rate:", await redis.DumpAsync(), StringComparison.Ordinal);
    }

    private async Task StartAsync(params string[] settings)
    {
        for (var number = 0; number < 2; number++)
        {
            bots.Add(await RunningBot.StartEchoAsync(services => services.AddSingleton<TimeProvider>(time), ["--State:Redis", node.Setting, .. settings]));
        }
    }

    private RunningBot Next() => bots[asked++ % 2];

    /// <summary>What so many requests, one after the other, are answered.</summary>
    private static async Task<IReadOnlyList<HttpStatusCode>> AskAsync(int count, Func<Task<HttpResponseMessage>> send)
    {
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < count; number++)
        {
            using var response = await send();
            answers.Add(response.StatusCode);
        }

        return answers;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string? token = null, string? from = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Next().Site, path));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("X-Forwarded-For", from ?? "192.0.2.1");
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
