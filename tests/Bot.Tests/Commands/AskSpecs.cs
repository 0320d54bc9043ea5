using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests.Commands;

public sealed class AskSpecs
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";

    [Fact]
    public async Task I_ask_and_read_the_date_with_its_source()
    {
        var run = await BotProgram.RunAsync("ask", Raid);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.StartsWith("On 10 February 1973. [1]", lines[0], StringComparison.Ordinal);
        Assert.Equal("[1] Diplomatic rift and tensions, paragraph 2, sentence 1", lines[1].TrimEnd());
        Assert.StartsWith("https://en.wikipedia.org/wiki/", lines[2].Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_needs_no_quotes() => Assert.Equal(
        (await BotProgram.RunAsync("ask", Raid)).Output, (await BotProgram.RunAsync(["ask", .. Raid.Split(' ')])).Output);

    [Fact]
    public async Task I_get_the_whole_contract_as_JSON()
    {
        var run = await BotProgram.RunAsync("ask", "--json", Raid);

        Assert.Equal(0, run.ExitCode);
        var answer = JsonNode.Parse(run.Output)!;
        Assert.Equal(("answer", "raid-1973"), ((string?)answer["kind"], (string?)answer["citations"]![0]!["fact"]));
        Assert.Empty(answer["asked"]!.AsArray());
        Assert.NotEmpty(answer["reasons"]!.AsArray());
    }

    [Theory]
    [InlineData("en-GB", "1973-02-10")]
    [InlineData("en-US", "1973-10-02")]
    public async Task The_locale_decides_which_number_is_the_day(string locale, string day)
    {
        var run = await BotProgram.RunAsync("ask", "--json", "--locale", locale, "What happened on 10/02/1973?");

        Assert.Equal(day, (string?)JsonNode.Parse(run.Output)!["asked"]![0]!["from"]);
    }

    [Fact]
    public async Task I_can_say_what_day_it_is()
    {
        var run = await BotProgram.RunAsync("ask", "--json", "--now", "2000-06-15", "What happened 27 years ago?");

        Assert.Equal("1973", (string?)JsonNode.Parse(run.Output)!["asked"]![0]!["edtf"]);
    }

    [Theory]
    [InlineData("31.1.2026")]
    [InlineData("2026-02-30")]
    [InlineData("yesterday")]
    public async Task A_day_that_is_none_is_refused_with_an_example(string now)
    {
        var run = await BotProgram.RunAsync("ask", "--now", now, Raid);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"'{now}' is not a day", run.Error, StringComparison.Ordinal);
        Assert.Contains("YYYY-MM-DD", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_question_a_conversation_begins_that_remembers()
    {
        var run = await BotProgram.RunTypingAsync("Who raided the Iraqi embassy in Islamabad?\nWhen was that?\n", "ask");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Hello!", run.Output, StringComparison.Ordinal);
        Assert.Contains("10 February 1973. [1]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_is_told_so_and_forgotten()
    {
        var run = await BotProgram.RunTypingAsync("Who raided the Iraqi embassy in Islamabad?\nforget me\nWhen was that?\n", "ask");

        Assert.Contains("I have deleted what I kept", run.Output, StringComparison.Ordinal);
        Assert.Contains("I do not know what that refers to.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_commands()
    {
        var run = await BotProgram.RunAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["ask", "evaluate", "verify", "sources", "feedback", "unanswered"], command => Assert.Contains($"\n  {command} ", run.Output, StringComparison.Ordinal));
        Assert.Contains(BotHost.DefaultAddress, run.Output, StringComparison.Ordinal);
    }
}
