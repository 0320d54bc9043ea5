using Deque.AxeCore.Playwright;

namespace HistoryBot.Browser.Tests.Running;

/// <summary>What axe-core finds on a page, its frames and its shadow trees.</summary>
internal static class Accessibility
{
    private static readonly string[] Serious = ["serious", "critical"];

    public static async Task CheckAsync(IPage page)
    {
        var result = await page.RunAxe();

        // An axe that could not look found nothing either.
        Assert.NotEmpty(result.Passes);
        Faults.None(
            from violation in result.Violations
            where Serious.Contains(violation.Impact)
            from node in violation.Nodes
            select $"{violation.Id} ({violation.Impact}): {node.Html} {node.Any.FirstOrDefault()?.Message}");
    }
}
