using System.Text;
using System.Text.Json.Nodes;
using HistoryBot.Bot.Tests.Answers;

namespace HistoryBot.Bot.Tests.State;

/// <summary>"Forget me" deletes all that was kept of a conversation.</summary>
public sealed class ForgetSpecs : IAsyncLifetime
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";
    private const string Unknown = "Who won the zanzibarian marmalade cup?";

    private readonly string folder = TemporaryFolder.New();
    private RunningBot bot = null!;
    private PageVisitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await StartAsync();
        visitor = await PageVisitor.ComeAsync(bot);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("forget me")]
    [InlineData("Please forget me!")]
    [InlineData("Delete my data")]
    [InlineData("clear the chat")]
    public async Task I_am_told_that_it_is_done_and_who_comes_back_sees_nothing_else(string request)
    {
        await visitor.AskAsync(Raid);

        var reply = await ForgetAsync(request);

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
        await ForgetAsync();

        Assert.Equal("none", (await visitor.AskAsync("When was that?")).Kind);
        Assert.Equal("answer", (await visitor.AskAsync(Raid)).Kind);
        Assert.Equal("answer", (await visitor.AskAsync("When was that?")).Kind);
    }

    [Fact]
    public async Task The_editor_reads_nothing_of_mine_and_still_what_others_said()
    {
        using var other = await PageVisitor.ComeAsync(bot);
        await other.PressAsync((await other.AskAsync(Raid)).Thumbs[0]);
        await visitor.PressAsync((await visitor.AskAsync(Raid)).Thumbs[1]);
        await visitor.AskAsync(Unknown);

        await ForgetAsync();

        Assert.Equal(["like"], (await PrintAsync("feedback")).Select(rated => (string?)rated!["rating"]));
        Assert.Empty(await PrintAsync("unanswered"));
        Assert.Equal(5, (await other.HistoryAsync()).Count(activity => (string?)activity["type"] is "message"));
    }

    [Fact]
    public async Task No_word_of_mine_is_left_in_the_files()
    {
        await visitor.AskAsync(Unknown);
        Assert.True(FilesHold("marmalade"));

        await ForgetAsync();

        Assert.False(FilesHold("marmalade"));
    }

    [Fact]
    public async Task It_works_on_any_channel()
    {
        await SayInlineAsync(Unknown);
        await SayInlineAsync(Raid);

        Assert.Equal("social", (await SayInlineAsync("forget me")).Kind);

        Assert.Empty(await PrintAsync("unanswered"));
        Assert.Equal("none", (await SayInlineAsync("When was that?")).Kind);
    }

    [Fact]
    public async Task A_thumb_for_what_was_deleted_comes_too_late()
    {
        var reply = await visitor.AskAsync(Raid);
        await ForgetAsync();
        await visitor.PressAsync(reply.Thumbs[0]);

        Assert.Empty(await PrintAsync("feedback"));
    }

    private async Task<ToldAnswer> ForgetAsync(string request = "forget me")
    {
        await visitor.PostAsync(request);
        var history = await visitor.UntilAsync(all => all is [.., var latest] && ((string)latest["text"]!).StartsWith("Done.", StringComparison.Ordinal));
        return new ToldAnswer(history[^1]);
    }

    private async Task<ToldAnswer> SayInlineAsync(string text)
    {
        using var response = await bot.PostAsync(EmulatorActivities.Inline(text));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return new ToldAnswer(body["activities"]![0]!);
    }

    private async Task<JsonArray> PrintAsync(string command) =>
        JsonNode.Parse((await BotProgram.RunWithStateAsync(folder, command, "--json")).Output)!.AsArray();

    private bool FilesHold(string word) => Directory.EnumerateFiles(folder, "history.db*").Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd().Contains(word, StringComparison.Ordinal);
    });

    private Task<RunningBot> StartAsync() =>
        RunningBot.StartWithPackAsync("--DataFolder", folder, "--DirectLine:SigningKey", "a key that is known to these tests alone");

    private async Task RestartAsync()
    {
        await bot.DisposeAsync();
        bot = await StartAsync();
        visitor.MoveTo(PageVisitor.SiteOf(bot));
    }
}
