using System.Net;
using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests;

public sealed class EmulatorExchangeSpecs : IAsyncLifetime
{
    private FakeEmulator emulator = null!;
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => (emulator, bot) = (await FakeEmulator.StartAsync(), await RunningBot.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await emulator.DisposeAsync();
    }

    [Fact]
    public async Task I_open_a_conversation_am_greeted_once_and_get_my_answers_in_order()
    {
        await bot.AcceptsAsync(EmulatorActivities.ConversationUpdate(emulator.ServiceUrl));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "one", "m1"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "two", "m2"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "three", "m3"));

        var replies = new[]
        {
            await emulator.NextReplyAsync(), await emulator.NextReplyAsync(), await emulator.NextReplyAsync(), await emulator.NextReplyAsync(),
        };

        Assert.Equal([RunningBot.Greeting, "echo one", "echo two", "echo three"], replies.Select(reply => reply.Text));
        Assert.Equal(["c1", "m1", "m2", "m3"], replies.Select(reply => (string?)reply.Activity["replyToId"]));
    }

    [Fact]
    public async Task A_reply_is_what_the_Emulator_needs_to_show_it()
    {
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "hello"));

        var reply = await emulator.NextReplyAsync();

        Assert.Equal(
            ("POST", "/v3/conversations/bedb9aa0-e77c-11f1-a4ae-5b481df5beb1%7Clivechat/activities/m1"), (reply.Method, reply.Path));
        Assert.StartsWith("application/json", reply.ContentType, StringComparison.Ordinal);
        Assert.False(reply.HasToken);
        Assert.Equal(
            ("message", EmulatorActivities.Bot, EmulatorActivities.User, EmulatorActivities.Conversation),
            ((string?)reply.Activity["type"], reply.IdOf("from"), reply.IdOf("recipient"), reply.IdOf("conversation")));
    }

    [Fact]
    public async Task A_client_that_expects_replies_in_the_response_gets_them_there_and_nowhere_else()
    {
        var inline = EmulatorActivities.Message(emulator.ServiceUrl, "inline")
            .Replace("\"type\":\"message\"", "\"type\":\"message\",\"deliveryMode\":\"expectReplies\"", StringComparison.Ordinal);
        using var response = await bot.PostAsync(inline);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("echo inline", (string?)body["activities"]![0]!["text"]);

        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "posted"));
        Assert.Equal("echo posted", (await emulator.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task When_a_turn_fails_I_get_one_apology_and_the_log_does_not_tell_what_I_wrote()
    {
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, EchoAnswerer.Bomb));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "still there?"));

        Assert.Equal(RunningBot.Apology, (await emulator.NextReplyAsync()).Text);
        Assert.Equal("echo still there?", (await emulator.NextReplyAsync()).Text);
        Assert.Contains(bot.Log.AboveTrace, entry => entry.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains(EchoAnswerer.Bomb, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains("still there", StringComparison.Ordinal));
    }
}
