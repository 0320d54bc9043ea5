using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests.State;

/// <summary>Thumbs below replies, from the page to the editor's terminal.</summary>
public sealed class FeedbackSpecs : IAsyncLifetime
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";
    private const string Unknown = "Who won the football world cup?";

    private readonly string folder = TemporaryFolder.New();
    private RunningBot bot = null!;
    private PageVisitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await RunningBot.StartWithPackAsync("--DataFolder", folder);
        visitor = await PageVisitor.ComeAsync(bot);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData(Raid, "answer")]
    [InlineData("What happened in 1921?", "nearest")]
    [InlineData(Unknown, "none")]
    public async Task A_reply_to_a_question_has_thumbs_in_the_entity_of_its_sources(string question, string kind)
    {
        var reply = await visitor.AskAsync(question);

        Assert.Equal(kind, reply.Kind);
        Assert.Equal(["LikeAction", "DislikeAction"], reply.Thumbs.Select(thumb => (string?)thumb["@type"]));
        Assert.Equal(2, reply.Thumbs.Select(thumb => (string)thumb["@id"]!).Distinct().Count());
        Assert.All(reply.Thumbs, thumb => Assert.Matches("^urn:feedback:[0-9a-f]{32}:(like|dislike)$", (string)thumb["@id"]!));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("Who was Bhutto?")]
    public async Task What_answers_nothing_has_none(string message) => Assert.Empty((await visitor.AskAsync(message)).Thumbs);

    [Fact]
    public async Task The_greeting_has_none() => Assert.Empty(new Answers.ToldAnswer((await visitor.HistoryAsync())[0]).Thumbs);

    [Fact]
    public async Task In_the_Emulator_there_are_none()
    {
        using var response = await bot.PostAsync(EmulatorActivities.Inline(Raid));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Empty(new Answers.ToldAnswer(body["activities"]![0]!).Thumbs);
    }

    [Fact]
    public async Task The_editor_reads_what_was_rated_with_question_and_answer_while_the_bot_runs()
    {
        var (good, bad) = (await visitor.AskAsync(Raid), await visitor.AskAsync(Unknown));
        await visitor.PressAsync(good.Thumbs[0]);
        await visitor.PressAsync(bad.Thumbs[1]);

        var rated = await RatedAsync();

        Assert.Equal(["dislike none " + Unknown, "like answer " + Raid], rated.Select(r => $"{r["rating"]} {r["kind"]} {r["question"]}"));
        Assert.StartsWith("On 10 February 1973.", (string?)rated[1]["answer"], StringComparison.Ordinal);
        Assert.All(rated, r => Assert.Equal((visitor.ConversationId, "en-US"), ((string?)r["conversation"], (string?)r["locale"])));
        var text = await BotProgram.RunWithStateAsync(folder, "feedback");
        Assert.Contains(Raid, text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_thumb_counts()
    {
        var reply = await visitor.AskAsync(Raid);
        await visitor.PressAsync(reply.Thumbs[0]);
        await visitor.PressAsync(reply.Thumbs[1]);

        Assert.Equal("dislike", (string?)Assert.Single(await RatedAsync())["rating"]);
    }

    [Fact]
    public async Task Nobody_rates_what_another_was_told()
    {
        var reply = await visitor.AskAsync(Raid);
        using var stranger = await PageVisitor.ComeAsync(bot);
        await stranger.PressAsync(reply.Thumbs[0]);

        Assert.Empty(await RatedAsync());
    }

    [Theory]
    [InlineData("""{"@type":"LikeAction","@id":"urn:feedback:00000000000000000000000000000000:like"}""")]
    [InlineData("""{"@type":"LikeAction","@id":"urn:feedback:like"}""")]
    [InlineData("""{"@type":"LikeAction","@id":"urn:feedback::like"}""")]
    [InlineData("""{"@type":"LikeAction","@id":5}""")]
    [InlineData("""{"@type":"LikeAction","@id":null}""")]
    [InlineData("""{}""")]
    public async Task A_thumb_for_no_reply_is_passed_over_and_the_talk_goes_on(string thumb)
    {
        await visitor.AskAsync(Raid);
        await visitor.PressAsync(JsonNode.Parse(thumb)!);

        Assert.Empty(await RatedAsync());
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains("A turn failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_editor_reads_what_people_missed_the_most_asked_first()
    {
        await visitor.AskAsync("Who was Bhutto?");
        await visitor.AskAsync(Unknown);
        await visitor.AskAsync(Raid);
        await visitor.AskAsync(Unknown.ToUpperInvariant().TrimEnd('?'));

        var run = await BotProgram.RunWithStateAsync(folder, "unanswered", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var missed = JsonNode.Parse(run.Output)!.AsArray();
        Assert.Equal([(2, "none"), (1, "clarify")], missed.Select(m => ((int)m!["count"]!, (string)m["kind"]!)));
        Assert.Equal("who was bhutto?", ((string)missed[1]!["question"]!).ToLowerInvariant());
        Assert.StartsWith("    2 × WHO WON", (await BotProgram.RunWithStateAsync(folder, "unanswered")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_stranger_typed_does_not_command_the_editors_terminal()
    {
        await visitor.AskAsync("Who won \u001b[2J the\nfootball world cup?");

        var run = await BotProgram.RunWithStateAsync(folder, "unanswered");

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Single(run.Output.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("feedback", "Nobody has given a thumb yet.")]
    [InlineData("unanswered", "No question was left unanswered yet.")]
    public async Task Where_nothing_was_kept_that_is_said(string command, string words)
    {
        var run = await BotProgram.RunWithStateAsync(TemporaryFolder.New(), command);

        Assert.Equal((0, words), (run.ExitCode, run.Output.TrimEnd()));
    }

    [Fact]
    public async Task Nothing_that_I_wrote_is_in_the_log()
    {
        var reply = await visitor.AskAsync("What about zanzibarian marmalade?");
        await visitor.PressAsync(reply.Thumbs[1]);

        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains("marmalade", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<IReadOnlyList<JsonNode>> RatedAsync()
    {
        var run = await BotProgram.RunWithStateAsync(folder, "feedback", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return [.. JsonNode.Parse(run.Output)!.AsArray().Select(rated => rated!)];
    }
}
