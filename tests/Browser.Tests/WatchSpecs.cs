using HistoryBot.Browser.Tests.Running;

namespace HistoryBot.Browser.Tests;

/// <summary>That these tests would notice.</summary>
public sealed class WatchSpecs(Stage stage) : BrowserSpecs(stage)
{
    [Fact]
    public async Task A_page_that_breaks_its_policy_or_asks_a_stranger_is_caught()
    {
        var visitor = await VisitAsync();

        await visitor.Page.GotoAsync($"{Stage.Site.Address}/careless");

        Assert.Contains("left the machine: https://elsewhere.example/pixel.png", visitor.Watch.Faults);
        Assert.Contains(visitor.Watch.Faults, fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
        visitor.Watch.Allow("elsewhere.example");
        visitor.Watch.Allow("ERR_NAME_NOT_RESOLVED");
        visitor.Watch.Allow("Content Security Policy");
    }
}
