using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using HistoryBot.Bot.State.Redis;
using HistoryBot.Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>Two instances over one server: to whoever talks to them they are one bot.</summary>
public abstract class ManyInstancesContract(RedisNode node) : IAsyncLifetime
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";
    private const string Unknown = "Who won the zanzibarian marmalade cup?";

    private readonly List<RunningBot> bots = [];

    public async ValueTask InitializeAsync() => await (await OpenRedis.EmptyAsync(node)).DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task I_begin_at_one_speak_at_another_and_hear_at_the_first()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        using var visitor = await PageVisitor.ComeAsync(one);
        using var socket = await ListenAsync(visitor, one);

        visitor.MoveTo(PageVisitor.SiteOf(other));
        var id = await visitor.PostAsync("hello");
        var heard = await HearAsync(socket, 3);

        Assert.Equal([RunningBot.Greeting, "hello", "echo hello"], heard.Select(activity => (string?)activity["text"]));
        Assert.Equal(id, (string?)heard[2]["replyToId"]);
        Assert.False(await visitor.StartAgainAsync());
        visitor.MoveTo(PageVisitor.SiteOf(one));
        Assert.Equal(3, (await visitor.HistoryAsync()).Count);
    }

    [Fact]
    public async Task Wherever_I_speak_all_is_answered_once_and_in_order_and_a_repeated_post_is_one()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        using var visitor = await PageVisitor.ComeAsync(one);
        var ids = new List<string>();
        for (var number = 0; number < 20; number++)
        {
            visitor.MoveTo(PageVisitor.SiteOf(number % 2 == 0 ? other : one));
            ids.Add(await visitor.PostAsync("q" + number, "c" + number));
            visitor.MoveTo(PageVisitor.SiteOf(number % 2 == 0 ? one : other));
            Assert.Equal(ids[^1], await visitor.PostAsync("q" + number, "c" + number));
        }

        var history = await visitor.UntilAsync(all => all.Count >= 41);

        Assert.Equal(ids, history.Select(activity => (string?)activity["replyToId"]).OfType<string>());
        Assert.Equal(Enumerable.Range(0, 20).Select(number => "echo q" + number), history.Where(a => a["replyToId"] is not null).Select(a => (string?)a["text"]));
        Assert.Equal(41, history.Count);
        var times = history.Select(activity => (DateTimeOffset)activity["timestamp"]!).ToList();
        Assert.Equal(times.Order().Distinct(), times);
    }

    [Fact]
    public async Task Many_who_post_one_thing_at_both_at_once_have_said_it_once()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        using var visitor = await PageVisitor.ComeAsync(one);
        var posts = Enumerable.Range(0, 8).Select(number =>
        {
            visitor.MoveTo(PageVisitor.SiteOf(number % 2 == 0 ? one : other));
            return visitor.PostAsync("once", "same");
        }).ToList();

        Assert.Single((await Task.WhenAll(posts)).Distinct());
        await visitor.UntilAsync(all => all.Any(activity => (string?)activity["text"] == "echo once"));
        Assert.Equal(3, (await visitor.HistoryAsync()).Count);
    }

    [Fact]
    public async Task When_the_instance_that_thinks_is_lost_another_answers_and_the_late_answer_is_not_shown()
    {
        // So long that only who is spoken to takes over: the one that thinks is alive, and might take over itself.
        string[] patient = ["--State:TurnLease", "00:05:00"];
        var slow = new StubbornAnswerer("slow") { IsSlow = true };
        var one = await StartAsync(services => services.AddSingleton<ITurnAnswerer>(slow), patient);
        using var visitor = await PageVisitor.ComeAsync(one);
        await visitor.PostAsync("first");
        await slow.Thinks;
        var other = await StartAsync(services => services.AddSingleton<ITurnAnswerer>(new StubbornAnswerer("quick")), patient);

        // As if it had been cut off for so long that it could not prolong its hold.
        await using (var redis = OpenRedis.On(node))
        {
            await redis.Server.DoAsync(database => database.KeyDeleteAsync(RedisKeys.Hold(visitor.ConversationId)));
        }

        visitor.MoveTo(PageVisitor.SiteOf(other));
        await visitor.PostAsync("second");
        await visitor.UntilAsync(all => all.Any(activity => (string?)activity["text"] == "quick: second"));
        slow.LetGo();
        await visitor.PostAsync("third");
        var history = await visitor.UntilAsync(all => all.Any(activity => (string?)activity["text"] == "quick: third"));

        Assert.Equal(
            [RunningBot.Greeting, "first", "second", "quick: first", "quick: second", "third", "quick: third"], history.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task What_one_was_told_the_other_remembers_and_forgets()
    {
        var (one, other) = (await StartWithPackAsync(), await StartWithPackAsync());
        using var visitor = await PageVisitor.ComeAsync(one);
        await visitor.AskAsync(Raid);
        var thumb = (await visitor.AskAsync(Unknown)).Thumbs[1];
        visitor.MoveTo(PageVisitor.SiteOf(other));
        await visitor.AskAsync(Raid);
        Assert.Equal("answer", (await visitor.AskAsync("When was that?")).Kind);
        await visitor.PressAsync(thumb);
        Assert.Equal(["dislike none"], (await PrintAsync("feedback")).Select(rated => $"{rated!["rating"]} {rated["kind"]}"));
        Assert.Equal([Unknown], (await PrintAsync("unanswered")).Select(missed => (string?)missed!["question"]));

        await visitor.PostAsync("forget me");
        await visitor.UntilAsync(all => all is [.., var latest] && ((string)latest["text"]!).StartsWith("Done.", StringComparison.Ordinal));

        visitor.MoveTo(PageVisitor.SiteOf(one));
        Assert.Single(await visitor.HistoryAsync());
        Assert.Equal("none", (await visitor.AskAsync("When was that?")).Kind);
        Assert.Empty(await PrintAsync("feedback"));
        Assert.Single(await PrintAsync("unanswered"));
        await using var redis = OpenRedis.On(node);
        Assert.DoesNotContain("marmalade", await redis.DumpAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_one_forgets_has_nothing_left_in_a_chat_that_is_open_at_the_other()
    {
        string[] site = ["--DirectLine:Secret", "the secret of the site"];
        var (one, other) = (await StartWithPackAsync(site), await StartWithPackAsync(site));
        using var open = await PageVisitor.ComeAsync(PageVisitor.SiteOf(other), site[1], "ann");
        using var socket = await ListenAsync(open, other);
        await open.AskAsync(Raid);
        using var visitor = await PageVisitor.ComeAsync(PageVisitor.SiteOf(one), site[1], "ann");

        await visitor.PostAsync("forget me");
        await visitor.UntilAsync(all => all is [.., var latest] && ((string)latest["text"]!).StartsWith("Done.", StringComparison.Ordinal));

        Assert.Empty(await open.HistoryAsync());
        Assert.Equal("none", (await open.AskAsync("When was that?")).Kind);
        Assert.Equal("When was that?", (string?)(await HearAsync(socket, 5))[3]["text"]);
    }

    [Fact]
    public async Task The_server_is_stopped_and_started_what_was_taken_is_answered_what_was_not_is_said_to_be_not()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        using var visitor = await PageVisitor.ComeAsync(one);
        using var socket = await ListenAsync(visitor, other);
        await visitor.AskAsync("before");

        await node.StopAsync();
        await IsAskedToWaitAsync(visitor.TryPostAsync("meanwhile", "c-meanwhile"));

        // Polls go on, or a client would never ask again.
        Assert.Equal(3, (await visitor.HistoryAsync()).Count);
        await node.StartAsync();
        await UntilTakenAsync(() => visitor.TryPostAsync("meanwhile", "c-meanwhile"));

        Assert.Equal(
            [RunningBot.Greeting, "before", "echo before", "meanwhile", "echo meanwhile"], (await HearAsync(socket, 5)).Select(activity => (string?)activity["text"]));
        Assert.Equal(5, (await visitor.HistoryAsync()).Count);
    }

    [Fact]
    public async Task While_the_server_is_stopped_where_my_chat_was_never_opened_I_am_asked_to_wait_and_then_get_nothing_twice()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        using var visitor = await PageVisitor.ComeAsync(one);
        await visitor.AskAsync("before");
        visitor.MoveTo(PageVisitor.SiteOf(other));
        await WhileStoppedAsync(async () =>
        {
            await IsAskedToWaitAsync(visitor.TryPostAsync("meanwhile", "c-meanwhile"));
            await IsAskedToWaitAsync(visitor.TryPollAsync("3"));
            await IsAskedToWaitAsync(visitor.TryPollAsync(""));
        });

        Assert.Equal("""{"activities":[],"watermark":"3"}""", await UntilTakenAsync(() => visitor.TryPollAsync("3")));
        Assert.Equal(3, (await visitor.HistoryAsync()).Count);
    }

    [Fact]
    public async Task While_the_server_is_stopped_where_my_chat_is_not_known_to_its_end_what_I_have_seen_is_not_sent_again()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        using var visitor = await PageVisitor.ComeAsync(one);
        await visitor.AskAsync("first");
        visitor.MoveTo(PageVisitor.SiteOf(other));
        Assert.Equal(3, (await visitor.HistoryAsync()).Count);
        visitor.MoveTo(PageVisitor.SiteOf(one));
        await visitor.AskAsync("second");
        visitor.MoveTo(PageVisitor.SiteOf(other));
        await WhileStoppedAsync(async () =>
        {
            await IsAskedToWaitAsync(visitor.TryPollAsync("5"));
            await Assert.ThrowsAsync<WebSocketException>(() => ListenAsync(visitor, other, watermark: "5"));
            Assert.Equal("""{"activities":[],"watermark":"3"}""", await UntilTakenAsync(() => visitor.TryPollAsync("3")));
        });

        Assert.Equal("""{"activities":[],"watermark":"5"}""", await UntilTakenAsync(() => visitor.TryPollAsync("5")));
        Assert.Equal(5, (await visitor.HistoryAsync()).Count);
    }

    [Fact]
    public async Task A_rate_is_counted_over_all_instances()
    {
        string[] strict = ["--DirectLine:Limits:MessagesPerMinute", "6"];
        var (one, other) = (await StartAsync(_ => { }, strict), await StartAsync(_ => { }, strict));
        using var visitor = await PageVisitor.ComeAsync(one);
        var taken = 0;
        // The minute by the clock may end once meanwhile.
        for (var number = 0; number < 20; number++)
        {
            visitor.MoveTo(PageVisitor.SiteOf(number % 2 == 0 ? one : other));
            using var response = await visitor.TryPostAsync("q", "c" + number);
            taken += response.StatusCode == HttpStatusCode.OK ? 1 : 0;
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests);
        }

        Assert.InRange(taken, 6, 12);
    }

    private static async Task<ClientWebSocket> ListenAsync(PageVisitor visitor, RunningBot bot, string watermark = "-")
    {
        var socket = new ClientWebSocket();
        var address = PageVisitor.SiteOf(bot).Replace("http", "ws", StringComparison.Ordinal);
        await socket.ConnectAsync(
            new Uri($"{address}{BotHost.DirectLinePath}/conversations/{visitor.ConversationId}/stream?watermark={watermark}&t={visitor.Token}"), TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<IReadOnlyList<JsonNode>> HearAsync(ClientWebSocket socket, int count)
    {
        using var patience = new CancellationTokenSource(BotProgram.Patience);
        var heard = new List<JsonNode>();
        var buffer = new byte[256 << 10];
        while (heard.Count < count)
        {
            var length = 0;
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += received.Count;
            }
            while (!received.EndOfMessage);

            heard.AddRange(JsonNode.Parse(buffer.AsSpan(0, length))!["activities"]!.AsArray().Where(a => (string?)a!["type"] != "typing").Select(activity => activity!));
        }

        return heard;
    }

    private static async Task IsAskedToWaitAsync(Task<HttpResponseMessage> request)
    {
        using var refused = await request;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("ServiceUnavailable", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    // As Web Chat's user does, who posts under the same id.
    private static async Task<string> UntilTakenAsync(Func<Task<HttpResponseMessage>> request)
    {
        using var patience = new CancellationTokenSource(BotProgram.Patience);
        while (true)
        {
            using var response = await request();
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            }

            await Task.Delay(100, patience.Token);
        }
    }

    private async Task WhileStoppedAsync(Func<Task> happens)
    {
        await node.StopAsync();
        try
        {
            await happens();
        }
        finally
        {
            await node.StartAsync();
        }
    }

    private async Task<JsonArray> PrintAsync(string command)
    {
        var run = await BotProgram.RunWithRedisAsync(node.Setting, command, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Output)!.AsArray();
    }

    private Task<RunningBot> StartAsync() => StartAsync(_ => { });

    private async Task<RunningBot> StartAsync(Action<IServiceCollection> change, params string[] settings)
    {
        var bot = await RunningBot.StartAsync(
            services =>
            {
                services.AddSingleton(new TurnPhrases(RunningBot.Apology)).AddSingleton<ITurnAnswerer, EchoAnswerer>();
                change(services);
            },
            ["--State:Redis", node.Setting, "--State:TurnLease", "00:00:02", .. settings]);
        bots.Add(bot);
        return bot;
    }

    private async Task<RunningBot> StartWithPackAsync(params string[] settings)
    {
        var bot = await RunningBot.StartWithPackAsync(["--State:Redis", node.Setting, .. settings]);
        bots.Add(bot);
        return bot;
    }
}
