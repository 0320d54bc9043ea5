using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests;

public sealed class OddClientSpecs : IAsyncLifetime
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
    public async Task Offline_directline_names_no_recipient_and_no_time_and_is_answered_by_a_bot_with_a_name()
    {
        await bot.AcceptsAsync($$"""
            {"from":{"id":"user1","name":"User"},"type":"message","text":"hello","channelId":"emulator","serviceUrl":"{{emulator.ServiceUrl}}",
             "conversation":{"id":"c"},"id":"a"}
            """);

        var reply = await emulator.NextReplyAsync();

        Assert.Equal("echo hello", reply.Text);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"id":"bot","name":"Bot"}"""), reply.Activity["from"]), reply.Body);
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    [InlineData("""[null]""")]
    [InlineData("""[{"id":"bot"}]""")]
    public async Task An_update_about_nobody_new_is_accepted_without_a_greeting(string membersAdded)
    {
        await bot.AcceptsAsync(Activity("conversationUpdate", $$"""
            "membersAdded":{{membersAdded}},"membersRemoved":[],"recipient":{"id":"bot"}
            """));
        await NextReplyIsToMyMessageAsync();
    }

    [Fact]
    public async Task A_member_listed_twice_is_greeted_once()
    {
        await bot.AcceptsAsync(Activity("conversationUpdate", """
            "membersAdded":[{"id":"u"},{"id":"u"},{"id":"bot"}],"recipient":{"id":"bot"}
            """));
        Assert.Equal(RunningBot.Greeting, (await emulator.NextReplyAsync()).Text);
        await NextReplyIsToMyMessageAsync();
    }

    [Theory]
    [InlineData("ping")]
    [InlineData("typing")]
    [InlineData("deleteUserData")]
    [InlineData("contactRelationUpdate")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    [InlineData("event")]
    [InlineData("trace")]
    [InlineData("something new")]
    public async Task An_activity_that_needs_no_answer_is_accepted_quietly(string type)
    {
        await bot.AcceptsAsync(Activity(type, "\"action\":\"add\""));
        await bot.AcceptsAsync($$"""{"type":"{{type}}","serviceUrl":"{{emulator.ServiceUrl}}"}""");
        await NextReplyIsToMyMessageAsync();
    }

    [Fact]
    public async Task A_service_address_with_a_trailing_slash_gets_no_double_slash()
    {
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl + "/", "hello"));
        Assert.StartsWith("/v3/conversations/", (await emulator.NextReplyAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_an_id_is_answered_in_the_conversation()
    {
        await bot.AcceptsAsync(Activity("message", "\"text\":\"hello\""));
        Assert.Equal("/v3/conversations/c/activities", (await emulator.NextReplyAsync()).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("{}")]
    public async Task An_answer_without_an_id_to_a_reply_is_good_enough(string answer)
    {
        emulator.Answer = (_, http) => http.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer)).AsTask();
        await NextReplyIsToMyMessageAsync();
        await NextReplyIsToMyMessageAsync();
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains("could not be delivered", StringComparison.Ordinal));
    }

    private async Task NextReplyIsToMyMessageAsync()
    {
        await bot.AcceptsAsync(Activity("message", "\"text\":\"mine\""));
        Assert.Equal("echo mine", (await emulator.NextReplyAsync()).Text);
    }

    private string Activity(string type, string fields) => $$"""
        {"type":"{{type}}","channelId":"emulator","serviceUrl":"{{emulator.ServiceUrl}}","from":{"id":"u"},"conversation":{"id":"c"},{{fields}}}
        """;
}
