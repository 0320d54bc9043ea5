namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>The package <c>chromium</c> of Debian or Ubuntu, which only root can install.</summary>
internal sealed class DebianPackage : IBrowserSource
{
    private const string Installer = "/usr/bin/apt-get";
    private const string Installed = "/usr/bin/chromium";

    // Another program may be installing something; it is waited for, the package lists' lock by trying again.
    private const int Tries = 6;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public async Task<BrowserOffer> OfferAsync()
    {
        if (!Machine.IsRoot || !File.Exists(Installer))
        {
            return BrowserOffer.None("Only root on Debian or Ubuntu can install the package chromium.");
        }

        // Old lists still know the package most of the time, so what counts is the installation.
        await RunAsync("update");
        var run = await RunAsync("install", "--yes", "--no-install-recommends", "chromium");
        return File.Exists(Installed) ? BrowserOffer.Of(Installed) : BrowserOffer.None($"apt-get install chromium failed: {run.LastWords}");
    }

    private static async Task<ToolRun> RunAsync(params string[] arguments)
    {
        for (var tries = 1; ; tries++)
        {
            var run = await Tool.RunAsync(Patience, Installer, ["--option", "DPkg::Lock::Timeout=300", .. arguments]);
            if (run.Succeeded || tries == Tries || !run.Output.Contains("lock", StringComparison.Ordinal))
            {
                return run;
            }

            await Task.Delay(Pause);
        }
    }
}
