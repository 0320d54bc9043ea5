using System.Text.Json.Nodes;
using HistoryBot.Bot.Tests.Answers;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryBot.Bot.Tests.State;

/// <summary>"Forget me" deletes all that was kept of who says it, whatever keeps it.</summary>
public abstract class ForgetContract : IAsyncLifetime
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";
    private const string FollowUp = "When was that?";
    private protected const string Unknown = "Who won the zanzibarian marmalade cup?";
    private const string Secret = "the secret of the site";

    private RunningBot bot = null!;
    private PageVisitor visitor = null!;

    /// <summary>Where it is kept.</summary>
    private protected abstract string[] Settings { get; }

    public virtual async ValueTask InitializeAsync()
    {
        bot = await StartAsync();
        visitor = await ComeAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("forget me")]
    [InlineData("Please forget me!")]
    [InlineData("Delete my data")]
    [InlineData("clear the chat")]
    public async Task I_am_told_that_it_is_done_and_who_comes_back_sees_nothing_else(string request)
    {
        await visitor.AskAsync(Raid);

        var reply = await ForgetAsync(visitor, request);

        Assert.Equal("social", reply.Kind);
        Assert.Contains("deleted", reply.Text, StringComparison.Ordinal);
        Assert.Single(await visitor.HistoryAsync());
        await RestartAsync();
        Assert.Single(await visitor.HistoryAsync());
    }

    [Fact]
    public async Task What_I_asked_before_is_not_remembered_and_I_can_go_on()
    {
        await visitor.AskAsync(Raid);
        await ForgetAsync(visitor);

        Assert.Equal("none", (await visitor.AskAsync(FollowUp)).Kind);
        Assert.Equal("answer", (await visitor.AskAsync(Raid)).Kind);
        Assert.Equal("answer", (await visitor.AskAsync(FollowUp)).Kind);
    }

    [Fact]
    public async Task The_editor_reads_nothing_of_mine_and_still_what_others_said()
    {
        using var other = await ComeAsync();
        await other.PressAsync((await other.AskAsync(Raid)).Thumbs[0]);
        await visitor.PressAsync((await visitor.AskAsync(Raid)).Thumbs[1]);
        await visitor.AskAsync(Unknown);

        await ForgetAsync(visitor);

        Assert.Equal(["like"], (await PrintAsync("feedback")).Select(rated => (string?)rated!["rating"]));
        Assert.Empty(await PrintAsync("unanswered"));
        Assert.Equal(5, (await other.HistoryAsync()).Count(activity => (string?)activity["type"] is "message"));
    }

    [Fact]
    public async Task No_word_of_mine_is_left()
    {
        await visitor.AskAsync(Unknown);
        Assert.True(await IsKeptAsync("marmalade"));

        await ForgetAsync(visitor);

        Assert.False(await IsKeptAsync("marmalade"));
    }

    [Fact]
    public async Task It_works_on_any_channel()
    {
        await SayAsync(Unknown);
        await SayAsync(Raid);

        Assert.Equal("social", (await SayAsync("forget me")).Kind);

        Assert.Empty(await PrintAsync("unanswered"));
        Assert.Equal("none", (await SayAsync(FollowUp)).Kind);
    }

    [Fact]
    public async Task A_thumb_for_what_was_deleted_comes_too_late()
    {
        var reply = await visitor.AskAsync(Raid);
        await ForgetAsync(visitor);
        await visitor.PressAsync(reply.Thumbs[0]);

        Assert.Empty(await PrintAsync("feedback"));
    }

    [Theory]
    [InlineData("ann", "at home", "on the way")]
    [InlineData("29:a/b|c%2F", "x/y/users/z", "x/y")]
    [InlineData("line\nbreak", "a\nb", "nul\0inside")]
    [InlineData("پاکستان", "🕌", " ")]
    public async Task What_I_said_in_other_conversations_goes_too(string user, string here, string elsewhere)
    {
        await SayAsync(Unknown, elsewhere, user);
        await SayAsync(Raid, elsewhere, user);
        await SayAsync(Raid, here, user);

        await SayAsync("forget me", here, user);

        Assert.Empty(await PrintAsync("unanswered"));
        Assert.False(await IsKeptAsync("marmalade"));
        Assert.Equal("none", (await SayAsync(FollowUp, here, user)).Kind);
        Assert.Equal("none", (await SayAsync(FollowUp, elsewhere, user)).Kind);
    }

    [Fact]
    public async Task What_others_said_elsewhere_stays_and_in_a_group_it_goes_with_mine()
    {
        await SayAsync(Raid, "group", "ann");
        await SayAsync(Raid, "of bob", "bob");
        await SayAsync(Unknown, "group", "bob");
        await SayAsync(Raid, "of ann", "ann");

        await SayAsync("forget me", "of ann", "ann");

        Assert.Empty(await PrintAsync("unanswered"));
        Assert.Equal("none", (await SayAsync(FollowUp, "group", "bob")).Kind);
        Assert.Equal("answer", (await SayAsync(FollowUp, "of bob", "bob")).Kind);
    }

    [Fact]
    public async Task Whom_the_channel_does_not_name_is_known_in_one_conversation_only()
    {
        await SayAsync(Raid, "a", user: "");
        await SayAsync(Raid, "b", user: "");

        await SayAsync("forget me", "a", user: "");

        Assert.Equal("none", (await SayAsync(FollowUp, "a", user: "")).Kind);
        Assert.Equal("answer", (await SayAsync(FollowUp, "b", user: "")).Kind);
    }

    [Theory]
    [InlineData("directline", "ann", "answer")]
    [InlineData("webchat", "ann", "answer")]
    [InlineData("webchat", "dl_5f3759df", "none")]
    public async Task At_Azure_only_a_name_that_a_token_may_be_bound_to_counts(string channel, string user, string left)
    {
        await SayAsync(Raid, "victim", user, channel);

        await SayAsync("forget me", "attacker", user, channel);

        Assert.Equal(left, (await SayAsync(FollowUp, "victim", user, channel)).Kind);
    }

    [Fact]
    public async Task Who_has_a_name_with_the_site_is_forgotten_in_all_chats_and_nobody_else_is()
    {
        using var earlier = await ComeAsync("ann");
        using var now = await ComeAsync("ann");
        using var other = await ComeAsync("bob");
        await earlier.PressAsync((await earlier.AskAsync(Unknown)).Thumbs[1]);
        await now.AskAsync(Raid);
        await other.PressAsync((await other.AskAsync(Raid)).Thumbs[0]);

        await ForgetAsync(now);

        Assert.Single(await now.HistoryAsync());
        Assert.Empty(await earlier.HistoryAsync());
        Assert.Equal(["like"], (await PrintAsync("feedback")).Select(rated => (string?)rated!["rating"]));
        Assert.Empty(await PrintAsync("unanswered"));
        Assert.False(await IsKeptAsync("marmalade"));
        Assert.Equal("none", (await earlier.AskAsync(FollowUp)).Kind);
        Assert.Equal("answer", (await earlier.AskAsync(Raid)).Kind);
        Assert.Equal("answer", (await other.AskAsync(FollowUp)).Kind);
    }

    [Fact]
    public async Task Chats_of_before_a_restart_go_too()
    {
        using var earlier = await ComeAsync("ann");
        await earlier.AskAsync(Unknown);
        await RestartAsync();
        using var now = await ComeAsync("ann");

        await ForgetAsync(now);

        Assert.False(await IsKeptAsync("marmalade"));
        earlier.MoveTo(PageVisitor.SiteOf(bot));
        Assert.Empty(await earlier.HistoryAsync());
    }

    [Fact]
    public async Task Who_merely_takes_my_name_has_nothing_of_mine_deleted()
    {
        using var mine = await ComeAsync("ann");
        await mine.AskAsync(Raid);
        using var copy = await ComeAsync();
        copy.Name = "ann";
        await copy.AskAsync(Raid);

        await ForgetAsync(copy);
        await SayAsync("forget me", "elsewhere", "ann");

        Assert.Equal(3, (await mine.HistoryAsync()).Count);
        Assert.Equal("answer", (await mine.AskAsync(FollowUp)).Kind);
    }

    /// <summary>Whether a word stands in what keeps it.</summary>
    private protected abstract Task<bool> IsKeptAsync(string word);

    /// <summary>Runs a command on what keeps it.</summary>
    private protected abstract Task<ProgramRun> RunAsync(params string[] arguments);

    /// <summary>Changes parts of the bot.</summary>
    private protected virtual void Change(IServiceCollection services)
    {
    }

    private static async Task<ToldAnswer> ForgetAsync(PageVisitor visitor, string request = "forget me")
    {
        await visitor.PostAsync(request);
        var history = await visitor.UntilAsync(all => all is [.., var latest] && ((string)latest["text"]!).StartsWith("Done.", StringComparison.Ordinal));
        return new ToldAnswer(history[^1]);
    }

    private Task<PageVisitor> ComeAsync(string? user = null) => PageVisitor.ComeAsync(PageVisitor.SiteOf(bot), Secret, user);

    private protected async Task<ToldAnswer> SayAsync(
        string text, string conversation = EmulatorActivities.Conversation, string user = EmulatorActivities.User, string channel = "emulator")
    {
        using var response = await bot.PostAsync(EmulatorActivities.Inline(text, conversation, user)
            .Replace("\"channelId\":\"emulator\"", $"\"channelId\":\"{channel}\"", StringComparison.Ordinal));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return new ToldAnswer(body["activities"]![0]!);
    }

    private protected async Task<JsonArray> PrintAsync(string command) => JsonNode.Parse((await RunAsync(command, "--json")).Output)!.AsArray();

    private Task<RunningBot> StartAsync() =>
        RunningBot.StartAsync(Change, [.. Settings, "--DirectLine:Secret", Secret, "--DirectLine:SigningKey", "a key that is known to these tests alone"]);

    private async Task RestartAsync()
    {
        await bot.DisposeAsync();
        bot = await StartAsync();
        visitor.MoveTo(PageVisitor.SiteOf(bot));
    }
}
