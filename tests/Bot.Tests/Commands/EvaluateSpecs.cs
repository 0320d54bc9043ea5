using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests.Commands;

public sealed class EvaluateSpecs
{
    private const string Right =
        """{"id": "raid", "category": "when", "tags": ["embassy"], "turns": [{"text": "When did the Punjab Rangers raid the Iraqi embassy?", "expect": {"kind": ["answer"], "all": [["1973"]]}}]}""";

    private const string Wrong =
        """{"id": "raiders", "category": "who", "tags": ["embassy"], "turns": [{"text": "Who raided the Iraqi embassy?", "expect": {"kind": ["answer"], "all": [["the postman"]]}}]}""";

    private const string Missed =
        """{"id": "people", "category": "who", "turns": [{"text": "What is the population of Iraq?", "expect": {"kind": ["answer"]}}, {"text": "thanks", "expect": {"kind": ["social"]}}]}""";

    [Fact]
    public async Task I_see_how_many_of_my_questions_are_answered_right()
    {
        var (mine, others) = (Written("mine", Right, "", Wrong), Written("others", Missed));

        var run = await BotProgram.RunAsync("evaluate", mine, others);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
                                             right   wrong  missed  right %  wrong %
            mine                                 1       1       0     50.0     50.0
              when                               1       0       0    100.0      0.0
              who                                0       1       0      0.0    100.0
              #embassy                           1       1       0     50.0     50.0
            others                               1       0       1     50.0      0.0
              who                                1       0       1     50.0      0.0
            all                                  2       1       1     50.0     25.0

            """,
            run.Output);
    }

    [Fact]
    public async Task I_see_what_failed_with_what_was_said_and_what_was_expected()
    {
        var run = await BotProgram.RunAsync("evaluate", "--failures", Written("mine", Right, Wrong, Missed));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("wrong raiders.1 Who raided the Iraqi embassy?\n  said (answer) ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  but lacks “the postman”\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nmissed people.1 What is the population of Iraq?\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("raid.1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_get_everything_as_JSON()
    {
        var run = await BotProgram.RunAsync("evaluate", "--json", Written("mine", Right, Wrong));

        var report = JsonNode.Parse(run.Output)!;
        Assert.Equal((1, 1), ((int)report["all"]!["right"]!, (int)report["all"]!["wrong"]!));
        Assert.Equal(["when", "who", "#embassy"], report["files"]![0]!["rows"]!.AsArray().Select(row => (string)row!["name"]!));
        var failure = Assert.Single(report["failures"]!.AsArray())!;
        Assert.Equal(("raiders", 1, "wrong"), ((string)failure["id"]!, (int)failure["turn"]!, (string)failure["verdict"]!));
        Assert.NotEmpty(failure["citations"]!.AsArray());
    }

    [Fact]
    public async Task A_bad_line_is_told_with_its_place_and_the_others_are_asked()
    {
        var mine = Written("mine", "{\"id\": }", Right, "{\"id\": \"1\", \"locale\": \"en_GB\", \"turns\": [{\"text\": \"a\", \"expect\": {\"kind\": [\"none\"]}}]}", "{}");

        var run = await BotProgram.RunAsync("evaluate", mine);

        var faults = run.Error.TrimEnd().Split('\n');
        Assert.Equal((1, 4), (run.ExitCode, faults.Length));
        Assert.StartsWith($"{mine}:1:8 the line is not JSON", faults[0], StringComparison.Ordinal);
        Assert.StartsWith($"{mine}:3:1 “locale”: 'en_GB' is not a BCP 47 tag.", faults[1], StringComparison.Ordinal);
        Assert.StartsWith($"{mine}:4:1 “id” is missing — write ", faults[2], StringComparison.Ordinal);
        Assert.Contains("mine                                 1       0       0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expression_with_a_repetition_inside_a_repetition_does_not_look_for_ever()
    {
        var run = await BotProgram.RunAsync("evaluate", Written("mine", Right.Replace("\"1973\"", "\"/^(.+)+#$/\"", StringComparison.Ordinal)));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("mine                                 0       1       0", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such.jsonl", "no-such.jsonl")]
    [InlineData("", "empty")]
    public async Task A_file_that_is_not_there_is_told_in_one_line(string file, string says)
    {
        var run = await BotProgram.RunAsync("evaluate", file);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(says, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static string Written(string name, params string[] lines)
    {
        var path = Path.Combine(TemporaryFolder.New(), name + ".jsonl");
        File.WriteAllLines(path, lines);
        return path;
    }
}
