using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests.Commands;

public sealed class DateSpecs
{
    [Fact]
    public async Task I_see_what_an_expression_means_and_which_rule_read_it()
    {
        var run = await BotProgram.RunAsync("date", "What happened in the early 1970s?", "--now", "2026-11-23");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            “the early 1970s” (characters 18–32)
              rule        early, mid or late
              means       1970–1973 (a reply says so)
              EDTF        1970/1973
              days        1970-01-01 to 1973-12-31
              confidence  likely
            Read with today 2026-11-23, month before day (en-US).
            Claimed: (characters 18–32) “the early 1970s” by “early, mid or late”.
            Recognizers looked at nothing.

            """,
            run.Output);
    }

    [Theory]
    [InlineData("en-GB", "10 February 1973", "2 October 1973, 1973-10-02, 1973-10-02 to 1973-10-02: the month written first")]
    [InlineData("en-US", "2 October 1973", "10 February 1973, 1973-02-10, 1973-02-10 to 1973-02-10: the day written first")]
    public async Task I_see_what_else_it_can_mean_and_why(string locale, string means, string other)
    {
        var run = await BotProgram.RunAsync("date", "10/02/1973", "--locale", locale);

        Assert.Contains($"means       {means}", run.Output, StringComparison.Ordinal);
        Assert.Contains("confidence  guess", run.Output, StringComparison.Ordinal);
        Assert.Contains($"or else     {other}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_see_why_something_is_no_date()
    {
        var run = await BotProgram.RunAsync("date", "31 February 1973");

        Assert.Contains("no date     February 1973 has 28 days", run.Output, StringComparison.Ordinal);
        Assert.Contains("or else     February 1973", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_see_that_nothing_was_read() => Assert.StartsWith(
        "Nothing in “40,000 troops” is read as a date.", (await BotProgram.RunAsync("date", "40,000 troops")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task I_see_what_Recognizers_looked_at() => Assert.Contains(
        "Recognizers looked at (characters 1–27) “What happened last weekend?”.", (await BotProgram.RunAsync("date", "What happened last weekend?")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Events_of_the_pack_are_known()
    {
        var run = await BotProgram.RunAsync("date", "--json", "between the Gulf War and the Iraq War");

        Assert.Equal("1991/2003", (string?)JsonNode.Parse(run.Output)!["readings"]![0]!["edtf"]);
    }

    [Fact]
    public async Task I_get_everything_as_JSON()
    {
        var run = await BotProgram.RunAsync("date", "--json", "--locale", "en-GB", "--now", "2026-11-23", "on 10/02/1973");

        Assert.Equal(
            """
            {
              "text": "on 10/02/1973",
              "normalised": "on 10/02/1973",
              "now": "2026-11-23",
              "locale": "en-GB",
              "dayFirst": true,
              "readings": [
                {
                  "text": "10/02/1973",
                  "start": 3,
                  "end": 13,
                  "rule": "day, month and year in figures",
                  "means": "10 February 1973",
                  "edtf": "1973-02-10",
                  "spans": [
                    {
                      "from": "1973-02-10",
                      "to": "1973-02-10"
                    }
                  ],
                  "obvious": false,
                  "confidence": "guess",
                  "problem": null,
                  "alternatives": [
                    {
                      "text": "2 October 1973",
                      "edtf": "1973-10-02",
                      "from": "1973-10-02",
                      "to": "1973-10-02",
                      "why": "the month written first"
                    }
                  ]
                }
              ],
              "claimed": [
                {
                  "text": "10/02/1973",
                  "start": 3,
                  "end": 13,
                  "by": "day, month and year in figures"
                }
              ],
              "recognizers": []
            }

            """,
            run.Output);
    }

    [Fact]
    public async Task Without_a_text_each_line_that_I_type_is_read_for_itself()
    {
        var run = await BotProgram.RunTypingAsync("in 1973\na decade later\nno date\n", "date", "--json");

        var lines = run.Output.TrimEnd().Split('\n').Select(l => JsonNode.Parse(l)!["readings"]!.AsArray()).ToList();
        Assert.Equal((0, 3), (run.ExitCode, lines.Count));
        Assert.Equal("1973", (string?)lines[0][0]!["edtf"]);
        Assert.Equal("no date has been spoken of yet", (string?)lines[1][0]!["problem"]);
        Assert.Empty(lines[2]);
    }

    [Theory]
    [InlineData("--now", "yesterday", "'yesterday' is not a day. Write it as YYYY-MM-DD")]
    [InlineData("--now", "2026-02-30", "'2026-02-30' is not a day.")]
    [InlineData("--locale", "en_GB", "'en_GB' is not a BCP 47 tag.")]
    [InlineData("--locale", "", "'' is not a BCP 47 tag.")]
    public async Task What_cannot_be_is_refused_with_an_example(string option, string value, string says)
    {
        var run = await BotProgram.RunAsync("date", "in 1973", option, value);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(says, run.Error, StringComparison.Ordinal);
        Assert.Contains("for example " + option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused_and_the_next_is_read()
    {
        var run = await BotProgram.RunTypingAsync(new string('1', 1001) + "\nin 1973\n", "date");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The text has 1001 characters; no message of more than 1000 is read.", run.Error, StringComparison.Ordinal);
        Assert.Contains("EDTF        1973", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_says_what_the_command_is_for()
    {
        Assert.Contains("\n  date ", (await BotProgram.RunAsync("--help")).Output, StringComparison.Ordinal);
        Assert.Contains("standard input", (await BotProgram.RunAsync("date", "--help")).Output, StringComparison.Ordinal);
    }
}
