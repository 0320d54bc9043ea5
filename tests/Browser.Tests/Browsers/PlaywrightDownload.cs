namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>The Chromium that belongs to this Playwright, downloaded once per machine.</summary>
/// <param name="path">Where Playwright keeps it, or would.</param>
internal sealed class PlaywrightDownload(string path) : IBrowserSource
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public async Task<BrowserOffer> OfferAsync()
    {
        if (File.Exists(path))
        {
            return BrowserOffer.Of(path);
        }

        // Playwright's driver is a Node.js program that comes with its own Node.js.
        var driver = Path.Combine(AppContext.BaseDirectory, ".playwright");
        var program = OperatingSystem.IsWindows() ? "node.exe" : "node";
        var node = Directory.EnumerateFiles(Path.Combine(driver, "node"), program, SearchOption.AllDirectories).First();
        var run = await Tool.RunAsync(Patience, node, Path.Combine(driver, "package", "cli.js"), "install", "--no-shell", "chromium");
        return File.Exists(path) ? BrowserOffer.Of(path) : BrowserOffer.None($"Playwright's download failed: {run.LastWords}");
    }
}
