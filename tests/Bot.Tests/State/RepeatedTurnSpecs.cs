using System.Text.Json.Nodes;
using HistoryBot.Bot.State;

namespace HistoryBot.Bot.Tests.State;

/// <summary>A turn that was cut off between its memory and its answer.</summary>
public sealed class RepeatedTurnSpecs
{
    private static readonly string[] Key = ["--DirectLine:SigningKey", "a key that is known to these tests alone"];

    [Fact]
    public async Task It_begins_where_it_began_and_gives_the_answer_that_was_on_its_way()
    {
        string[] settings = ["--DataFolder", TemporaryFolder.New(), .. Key];
        var bot = await RunningBot.StartWithPackAsync(settings);
        using var visitor = await PageVisitor.ComeAsync(bot);
        await visitor.AskAsync("What happened in the 1970s?");
        var lost = (await visitor.AskAsync("more")).Text;
        await bot.DisposeAsync();
        // As if the process had been killed with the memory of "more" stored and its answer not yet.
        using (var database = HistoryDatabase.Open(settings[1], maxMegabytes: 100))
        {
            Assert.Equal(2, database.Do(statements =>
                statements.Run("INSERT INTO turns (conversation, activity, json) SELECT conversation, activity, json FROM activities ORDER BY position DESC LIMIT 1 OFFSET 1")
                + statements.Run("DELETE FROM activities WHERE position = (SELECT max(position) FROM activities)")));
        }

        await using var again = await RunningBot.StartWithPackAsync(settings);
        visitor.MoveTo(PageVisitor.SiteOf(again));
        var history = await visitor.UntilAsync(said => (string?)said[^1]["from"]!["role"] == "bot");

        Assert.Equal(lost, (string?)history[^1]["text"]);
        Assert.Equal(1, history.Count(activity => (string?)activity["text"] == lost));
        Assert.NotEqual(lost, (await visitor.AskAsync("more")).Text);
    }

    [Fact]
    public async Task It_does_not_say_again_what_it_had_said()
    {
        string[] settings = ["--DataFolder", TemporaryFolder.New(), .. Key];
        var bot = await RunningBot.StartWithPackAsync(settings);
        using var visitor = await PageVisitor.ComeAsync(bot);
        await visitor.AskAsync("What happened in the 1970s?");
        var before = (await visitor.PollAsync("")).ToJsonString();
        await bot.DisposeAsync();
        // As if the process had been killed with the answer stored and the turn not yet ended.
        using (var database = HistoryDatabase.Open(settings[1], maxMegabytes: 100))
        {
            database.Do(statements => statements.Run(
                "INSERT INTO turns (conversation, activity, json) SELECT conversation, activity, json FROM activities ORDER BY position DESC LIMIT 1 OFFSET 1"));
        }

        await using var again = await RunningBot.StartWithPackAsync(settings);
        visitor.MoveTo(PageVisitor.SiteOf(again));
        await visitor.AskAsync("hello");

        var said = (await visitor.PollAsync(""))["activities"]!.AsArray();
        Assert.Equal(5, said.Count);
        Assert.Equal(JsonNode.Parse(before)!["activities"]!.ToJsonString(), new JsonArray([.. said.Take(3).Select(a => a!.DeepClone())]).ToJsonString());
    }
}
