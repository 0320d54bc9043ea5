namespace HistoryBot.Bot.Tests.Answers;

/// <summary>What the bot remembers of a conversation, and that it is nobody else's.</summary>
public sealed class MemorySpecs : IAsyncLifetime
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";
    private const string FollowUp = "When was that?";

    private FakeEmulator emulator = null!;
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => (emulator, bot) = (await FakeEmulator.StartAsync(), await RunningBot.StartWithPackAsync());

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_question_may_lean_on_the_one_before()
    {
        await SayAsync("Who raided the Iraqi embassy in Islamabad?", "a");

        Assert.StartsWith("**On 10 February 1973.**", (await SayAsync(FollowUp, "a")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_conversations_do_not_share_what_was_said()
    {
        await SayAsync(Raid, "a");

        Assert.Equal("none", (await SayAsync(FollowUp, "b")).Kind);
        Assert.Equal("answer", (await SayAsync(FollowUp, "a")).Kind);
    }

    [Fact]
    public async Task Conversations_of_two_channels_with_one_name_are_two()
    {
        await SayAsync(Raid, "a");
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, FollowUp, conversation: "a")
            .Replace("\"channelId\":\"emulator\"", "\"channelId\":\"directline\"", StringComparison.Ordinal));

        Assert.Equal("none", (await NextAsync()).Kind);
    }

    [Fact]
    public async Task Messages_of_one_conversation_that_come_at_once_are_all_answered()
    {
        string[] ids = ["m1", "m2", "m3", "m4", "m5", "m6"];
        await Task.WhenAll(ids.Select(id => bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, Raid, id, "a"))));

        var replies = new List<ToldAnswer>();
        foreach (var _ in ids)
        {
            replies.Add(await NextAsync());
        }

        Assert.Equal(ids, replies.Select(r => (string?)r.Activity["replyToId"]).Order());
        Assert.All(replies, r => Assert.Equal("answer", r.Kind));
        Assert.Equal("answer", (await SayAsync(FollowUp, "a")).Kind);
    }

    private async Task<ToldAnswer> SayAsync(string text, string conversation)
    {
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, text, conversation: conversation));
        return await NextAsync();
    }

    private async Task<ToldAnswer> NextAsync() => new((await emulator.NextReplyAsync()).Activity);
}
