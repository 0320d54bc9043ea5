using System.Net;
using System.Text;
using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.Tests.Authentication;
using HistoryBot.Bot.Tests.State.Redis;
using HistoryBot.Bot.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>
/// Whatever goes wrong with a server that the bot depends on, everything that does not need that server goes on, and all is well again when
/// the server is, without anybody's help. The bot's time stands still but where a test lets it pass.
/// </summary>
public sealed class ChaosSpecs(GarnetNode node) : IClassFixture<GarnetNode>
{
    /// <summary>Longer than any attempt, pause or break.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);

    public static TheoryData<ChaosKind> Kinds => [.. Enum.GetValues<ChaosKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_channel_that_is_out_holds_up_no_other(ChaosKind kind)
    {
        await using var dead = await FakeEmulator.StartAsync();
        await using var alive = await FakeEmulator.StartAsync();
        var chaos = new Chaos("", time) { Kind = kind, Hits = address => address.Port == new Uri(dead.ServiceUrl).Port };
        await using var bot = await StartAsync(chaos, "--Outbound:MaxPerHost", "2");
        for (var conversation = 0; conversation < 40; conversation++)
        {
            await bot.AcceptsAsync(EmulatorActivities.Message(dead.ServiceUrl, "lost", conversation: $"d{conversation}"));
        }

        await UntilAsync(() => chaos.Struck > 0);
        for (var conversation = 0; conversation < 10; conversation++)
        {
            await bot.AcceptsAsync(EmulatorActivities.Message(alive.ServiceUrl, $"hello {conversation}", conversation: $"a{conversation}"));
        }

        var answered = new HashSet<string?>();
        while (answered.Count < 10)
        {
            _ = (await alive.NextReplyAsync()).Text is { } text && answered.Add(text);
        }

        Assert.Equal(0, dead.Waiting);
        chaos.Kind = null;
        await ComesBackAsync(() => bot.AcceptsAsync(EmulatorActivities.Message(dead.ServiceUrl, "again")), () => dead.Waiting > 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_login_service_that_is_out_keeps_back_replies_but_not_those_in_the_response(ChaosKind kind)
    {
        var chaos = new Chaos(PipelineNames.Tokens, time) { Kind = kind };
        await using var bot = await RegisteredBot.StartAsync(services => Into(services, chaos));
        using var taken = await bot.SayAsync("lost", bot.ChannelsBadge());
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        await UntilAsync(() => chaos.Struck > 0);

        var inline = bot.Message("hello").Replace("\"type\":\"message\"", "\"type\":\"message\",\"deliveryMode\":\"expectReplies\"", StringComparison.Ordinal);
        using var body = new StringContent(inline, Encoding.UTF8, "application/json");
        using var answer = await bot.Bot.PostAsync(body, ("Authorization", "Bearer " + bot.ChannelsBadge().Sign()));
        Assert.Contains("echo hello", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Equal(0, bot.Channel.Waiting);
        chaos.Kind = null;
        await ComesBackAsync(bot);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_issuer_whose_keys_cannot_be_read_keeps_channels_out_but_not_the_page(ChaosKind kind)
    {
        var chaos = new Chaos(PipelineNames.OpenId, time) { Kind = kind };
        await using var bot = await RegisteredBot.StartAsync(services => Into(services, chaos));
        var asking = bot.SayAsync("hello", bot.ChannelsBadge());
        await UntilAsync(() => chaos.Struck > 0);

        using var chat = await AskForChatAsync(bot.Bot);
        Assert.Equal(HttpStatusCode.OK, chat.StatusCode);
        using var refused = await PassingAsync(asking);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);

        chaos.Kind = null;
        await ComesBackAsync(bot);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Azures_Direct_Line_that_is_out_leaves_pages_without_a_chat_but_not_channels_without_answers(ChaosKind kind)
    {
        await using var service = await FakeDirectLineService.StartAsync();
        await using var channel = await FakeEmulator.StartAsync();
        var chaos = new Chaos(PipelineNames.DirectLine, time) { Kind = kind };
        await using var bot = await StartAsync(
            chaos, "--Web:DirectLineSecret", FakeDirectLineService.Secret, "--Web:DirectLineAddress", service.Address);
        var asking = AskForChatAsync(bot);
        await UntilAsync(() => chaos.Struck > 0);

        await bot.AcceptsAsync(EmulatorActivities.Message(channel.ServiceUrl, "hello"));
        await channel.NextReplyAsync();
        using var refused = await PassingAsync(asking);
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.ServiceUnavailable, HttpStatusCode.BadGateway });

        chaos.Kind = null;
        var isBack = false;
        await ComesBackAsync(
            async () =>
            {
                using var answer = await AskForChatAsync(bot);
                isBack = answer.IsSuccessStatusCode;
            },
            () => isBack);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_Redis_that_is_out_keeps_back_what_would_be_lost_but_not_pages_and_channels(ChaosKind kind)
    {
        await using var channel = await FakeEmulator.StartAsync();
        var chaos = new Chaos("", time);
        await using var bot = await RunningBot.StartAsync(
            services =>
            {
                services.AddSingleton<TimeProvider>(time);
                chaos.IntoRedis(services);
            },
            "--State:Redis",
            node.Setting);
        using var visitor = await PageVisitor.ComeAsync(bot);
        await visitor.AskAsync("hello");
        var said = await visitor.HistoryAsync();
        chaos.Kind = kind;

        using var refused = await PassingAsync(visitor.TryPostAsync("thanks", "mine"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(said.Count, (await PassingAsync(visitor.HistoryAsync())).Count);
        using var chat = await PassingAsync(AskForChatAsync(bot));
        Assert.Equal(HttpStatusCode.OK, chat.StatusCode);
        await PassingAsync(bot.AcceptsAsync(EmulatorActivities.Message(channel.ServiceUrl, "When did the Punjab Rangers raid the Iraqi embassy?")));
        while ((await channel.NextReplyAsync()).Text?.Contains("1973", StringComparison.Ordinal) != true)
        {
            // It typed first.
        }


        Assert.True(chaos.Struck > 3);
        chaos.Kind = null;
        var isBack = false;
        await ComesBackAsync(
            async () =>
            {
                using var taken = await visitor.TryPostAsync("thanks", "mine");
                isBack = taken.IsSuccessStatusCode;
            },
            () => isBack);
        var all = await PassingAsync(visitor.UntilAsync(history => history.Count >= said.Count + 2));
        Assert.Equal(["thanks", (string?)all[^1]["text"]], all.Skip(said.Count).Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task A_Redis_that_stays_silent_holds_up_the_first_for_a_moment_and_then_nobody()
    {
        var chaos = new Chaos("", time);
        await (await OpenRedis.EmptyAsync(node)).DisposeAsync();
        await using var bot = await RunningBot.StartEchoAsync(
            services =>
            {
                services.AddSingleton<TimeProvider>(time);
                chaos.IntoRedis(services);
            },
            "--State:Redis",
            node.Setting);
        using var http = new HttpClient { BaseAddress = bot.Site };
        Task<string> ReadAsync() => http.GetStringAsync(new Uri("embed.js", UriKind.Relative), TestContext.Current.CancellationToken);
        chaos.Kind = ChaosKind.Latency;

        var first = Enumerable.Range(0, 4).Select(_ => ReadAsync()).ToList();
        await UntilAsync(() => chaos.Struck == 4);
        Assert.DoesNotContain(first, reading => reading.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.25));
        await Task.WhenAll(first);
        for (var request = 0; request < 20; request++)
        {
            await ReadAsync();
        }
    }

    private Task<RunningBot> StartAsync(Chaos chaos, params string[] settings) =>
        RunningBot.StartEchoAsync(services => Into(services, chaos), settings);

    private void Into(IServiceCollection services, Chaos chaos)
    {
        services.AddSingleton<TimeProvider>(time);
        chaos.Into(services);
    }

    private static async Task<HttpResponseMessage> AskForChatAsync(RunningBot bot)
    {
        using var http = new HttpClient { BaseAddress = bot.Site };
        return await http.PostAsync(new Uri("api/chat/token", UriKind.Relative), content: null, TestContext.Current.CancellationToken);
    }

    /// <summary>Lets time pass until something that waits for it is done.</summary>
    private async Task<T> PassingAsync<T>(Task<T> waiting)
    {
        await PassingAsync((Task)waiting);
        return await waiting;
    }

    private async Task PassingAsync(Task waiting)
    {
        while (!waiting.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(waiting, Task.Delay(20));
        }

        await waiting;
    }

    private Task ComesBackAsync(RegisteredBot bot) =>
        ComesBackAsync(async () => (await bot.SayAsync("again", bot.ChannelsBadge())).Dispose(), () => bot.Channel.Waiting > 0);

    /// <summary>Tries again and again, with a long time between, until it works.</summary>
    private async Task ComesBackAsync(Func<Task> attempt, Func<bool> isBack)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isBack())
        {
            time.Advance(Long);
            var trying = attempt();
            for (var wait = 0; wait < 50 && !isBack(); wait++)
            {
                await Task.Delay(20, patience.Token);
            }

            await PassingAsync(trying);
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
