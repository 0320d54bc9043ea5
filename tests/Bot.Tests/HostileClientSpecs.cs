using HistoryBot.Load.Fuzz;

namespace HistoryBot.Bot.Tests;

/// <summary>A slice of what <c>tests/Load</c> sends in its thousands.</summary>
public sealed class HostileClientSpecs
{
    private const int Requests = 2_000;
    private const int Seed = 1965;

    // Who is refused for asking too much would not come in to do harm.
    private static readonly string[] NoLimits =
    [
        "--DirectLine:Limits:StartsPerMinute", "1000000", "--DirectLine:Limits:MessagesPerMinute", "100000", "--Limits:RequestsPerSecond", "1000000",
        "--Limits:RequestsPerSecondOfToken", "1000000", "--Limits:ActivitiesPerConversation", "100000",
    ];

    [Fact]
    public async Task Nothing_that_others_send_makes_the_bot_fail_and_I_am_answered_as_before()
    {
        await using var bot = await RunningBot.StartWithPackAsync(NoLimits);
        var run = new FuzzRun(bot.Site, Seed);

        await run.SendAsync(from: 0, Requests, TestContext.Current.CancellationToken);

        Assert.Empty(run.Faults);
        Assert.Equal(Requests, run.Statuses.Values.Sum());
        using var response = await bot.PostAsync(EmulatorActivities.Inline("When did the Punjab Rangers raid the Iraqi embassy?"));
        Assert.Contains("10 February 1973", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
