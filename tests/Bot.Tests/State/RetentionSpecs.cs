using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace HistoryBot.Bot.Tests.State;

/// <summary>What was said is kept as long as the operator wants, and no longer.</summary>
public sealed class RetentionSpecs
{
    private const string Unknown = "Who won the football world cup?";

    private readonly string folder = TemporaryFolder.New();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("30", 29, 1)]
    [InlineData("30", 31, 0)]
    [InlineData("1", 2, 0)]
    [InlineData("0", 9_999, 1)]
    public async Task It_goes_after_that_many_days_also_when_the_bot_did_not_run(string days, int later, int left)
    {
        await using (var bot = await StartAsync(days))
        {
            using var visitor = await PageVisitor.ComeAsync(bot);
            await visitor.AskAsync(Unknown);
        }

        time.Advance(TimeSpan.FromDays(later));
        await using var again = await StartAsync(days);

        await UntilLeftAsync(left);
        Assert.Equal(left, Conversations());
    }

    [Fact]
    public async Task It_goes_while_the_bot_runs()
    {
        await using var bot = await StartAsync("30");
        using var visitor = await PageVisitor.ComeAsync(bot);
        await visitor.AskAsync(Unknown);
        await UntilLeftAsync(1);

        time.Advance(TimeSpan.FromDays(31));

        await UntilLeftAsync(0);
    }

    [Fact]
    public async Task A_chat_that_lives_on_for_a_thumb_is_still_found_by_forget_me()
    {
        const string Secret = "the secret of the site";
        await using var bot = await StartAsync("10", "--DirectLine:Secret", Secret, "--DirectLine:TokenLifetime", "30.00:00:00");
        using var earlier = await PageVisitor.ComeAsync(PageVisitor.SiteOf(bot), Secret, "ann");
        var reply = await earlier.AskAsync(Unknown);
        time.Advance(TimeSpan.FromDays(8));
        await earlier.PostAsync(reply.Thumbs[1]);
        await UntilLeftAsync(1, "feedback");
        time.Advance(TimeSpan.FromDays(4));
        await UntilLeftAsync(0, "feedback");
        Assert.NotEmpty(await earlier.HistoryAsync());
        using var visitor = await PageVisitor.ComeAsync(PageVisitor.SiteOf(bot), Secret, "ann");

        await visitor.PostAsync("forget me");
        await visitor.UntilAsync(all => all is [.., var latest] && ((string)latest["text"]!).StartsWith("Done.", StringComparison.Ordinal));

        Assert.Empty(await earlier.HistoryAsync());
    }

    private async Task UntilLeftAsync(int count, string command = "unanswered")
    {
        using var patience = new CancellationTokenSource(BotProgram.Patience);
        while (JsonNode.Parse((await BotProgram.RunWithStateAsync(folder, command, "--json")).Output)!.AsArray().Count != count)
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private long Conversations()
    {
        using var database = HistoryBot.Bot.State.HistoryDatabase.Look(folder)!;
        return database.Read(statements => statements.Read("SELECT count(*) FROM conversations", row => row.GetInt64(0)))[0];
    }

    private Task<RunningBot> StartAsync(string days, params string[] settings) =>
        RunningBot.StartWithPackAsync(time, ["--DataFolder", folder, "--State:RetentionDays", days, .. settings]);
}
