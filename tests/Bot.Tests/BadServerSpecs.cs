using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace HistoryBot.Bot.Tests;

/// <summary>What the client's own server may do to a reply, and that nobody else suffers.</summary>
public sealed class BadServerSpecs : IAsyncLifetime
{
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeEmulator emulator = null!;
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => (emulator, bot) = (await FakeEmulator.StartAsync(), await RunningBot.StartAsync());

    public async ValueTask DisposeAsync()
    {
        released.TrySetResult();
        await bot.DisposeAsync();
        await emulator.DisposeAsync();
    }

    [Fact]
    public async Task My_message_is_accepted_while_the_reply_to_it_is_still_held_open()
    {
        emulator.Answer = HoldAsync;

        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "one"));
        Assert.Equal("echo one", (await emulator.NextReplyAsync()).Text);
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "two"));

        Assert.False(released.Task.IsCompleted);
        released.SetResult();
        Assert.Equal("echo two", (await emulator.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task A_conversation_that_hangs_delays_no_other_one()
    {
        emulator.Answer = (reply, http) => reply.Path.Contains("forgotten", StringComparison.Ordinal)
            ? HoldAsync(reply, http)
            : FakeEmulator.AcceptAsync(reply, http);

        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "lost", conversation: "forgotten"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "lost too", conversation: "forgotten"));
        Assert.Equal("echo lost", (await emulator.NextReplyAsync()).Text);
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "alive"));

        Assert.Equal("echo alive", (await emulator.NextReplyAsync()).Text);
        Assert.False(released.Task.IsCompleted);
    }

    [Fact]
    public async Task A_host_that_hangs_in_more_conversations_than_it_may_have_delays_no_other_host()
    {
        await using var other = await FakeEmulator.StartAsync();
        emulator.Answer = HoldAsync;
        for (var conversation = 0; conversation < 20; conversation++)
        {
            await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "held", conversation: $"held{conversation}"));
        }

        await emulator.NextReplyAsync();
        await bot.AcceptsAsync(EmulatorActivities.Message(other.ServiceUrl, "alive"));
        Assert.Equal("echo alive", (await other.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task A_host_gets_no_more_replies_at_a_time_than_it_may_have_and_the_rest_later()
    {
        await using var careful = await RunningBot.StartAsync("--Outbound:MaxPerHost", "2");
        await using var other = await FakeEmulator.StartAsync();
        emulator.Answer = HoldAsync;
        for (var conversation = 0; conversation < 5; conversation++)
        {
            await careful.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "held", conversation: $"held{conversation}"));
        }

        await emulator.NextReplyAsync();
        await emulator.NextReplyAsync();
        await careful.AcceptsAsync(EmulatorActivities.Message(other.ServiceUrl, "alive"));
        await other.NextReplyAsync();
        Assert.Equal(0, emulator.Waiting);

        released.SetResult();
        for (var rest = 0; rest < 3; rest++)
        {
            await emulator.NextReplyAsync();
        }
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_and_the_next_reply_goes_out()
    {
        await using var impatient = await RunningBot.StartAsync("--Outbound:AttemptTimeout", "00:00:00.200");
        emulator.Answer = (reply, http) => reply.Text == "echo one" ? HoldAsync(reply, http) : FakeEmulator.AcceptAsync(reply, http);

        await impatient.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "one"));
        await impatient.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "two"));

        Assert.Equal("echo one", (await emulator.NextReplyAsync()).Text);
        Assert.Equal("echo two", (await emulator.NextReplyAsync()).Text);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(401)]
    public async Task A_reply_that_the_server_refuses_is_not_repeated(int status)
    {
        emulator.Answer = (reply, http) => reply.Text == "echo refused" ? SayAsync(http, status) : FakeEmulator.AcceptAsync(reply, http);

        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "refused"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "next"));

        Assert.Equal("echo refused", (await emulator.NextReplyAsync()).Text);
        Assert.Equal("echo next", (await emulator.NextReplyAsync()).Text);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_reply_that_the_server_cannot_take_now_is_repeated(int status)
    {
        var first = true;
        emulator.Answer = (reply, http) =>
        {
            var answer = first ? SayAsync(http, status) : FakeEmulator.AcceptAsync(reply, http);
            first = false;
            return answer;
        };

        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "hello"));

        Assert.Equal("echo hello", (await emulator.NextReplyAsync()).Text);
        Assert.Equal("echo hello", (await emulator.NextReplyAsync()).Text);
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "next"));
        Assert.Equal("echo next", (await emulator.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task A_server_that_always_fails_does_not_stop_the_bot()
    {
        emulator.Answer = (reply, http) => reply.Text == "echo doomed" ? SayAsync(http, 500) : FakeEmulator.AcceptAsync(reply, http);

        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "doomed"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "next"));

        var texts = new List<string?>();
        while (texts.LastOrDefault() != "echo next")
        {
            texts.Add((await emulator.NextReplyAsync()).Text);
        }

        Assert.Equal(["echo doomed", "echo doomed", "echo doomed", "echo doomed", "echo next"], texts);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_no_fault_of_mine()
    {
        await bot.AcceptsAsync(EmulatorActivities.Message($"http://127.0.0.1:{FreePort()}", "anybody?"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "hello"));
        Assert.Equal("echo hello", (await emulator.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task A_server_cannot_lead_a_reply_elsewhere()
    {
        await using var elsewhere = await FakeEmulator.StartAsync();
        emulator.Answer = (_, http) =>
        {
            http.Response.Headers.Location = elsewhere.ServiceUrl + "/stolen";
            return SayAsync(http, StatusCodes.Status307TemporaryRedirect);
        };

        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "secret"));
        await emulator.NextReplyAsync();
        await bot.AcceptsAsync(EmulatorActivities.Message(elsewhere.ServiceUrl, "hello"));

        Assert.Equal("echo hello", (await elsewhere.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task A_reply_under_way_is_finished_when_the_bot_is_stopped()
    {
        emulator.Answer = HoldAsync;
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "one"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "two"));
        await emulator.NextReplyAsync();

        var stopping = bot.StopAsync();
        released.SetResult();
        await stopping;

        Assert.Equal("echo two", (await emulator.NextReplyAsync()).Text);
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains("undelivered", StringComparison.Ordinal));
    }

    private static Task SayAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private async Task HoldAsync(ReceivedReply reply, HttpContext http) => await released.Task.WaitAsync(http.RequestAborted);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
