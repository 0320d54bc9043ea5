namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>Starts the first Chromium that starts, of those that its sources have, in their order.</summary>
internal sealed class ChromiumLauncher(Func<string, Task<IBrowser>> launch, params IReadOnlyList<IBrowserSource> sources)
{
    // What Playwright does not ask for by itself: nothing is fetched that no page asked for, and names other than loopback lead nowhere.
    private static readonly string[] Flags =
    [
        "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ];

    /// <summary>One found on the machine, else Playwright's own download, else, as root on Debian or Ubuntu, the package.</summary>
    public static ChromiumLauncher For(IPlaywright playwright) => new(
        path => playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Headless = true,
            // Chromium refuses to sandbox itself for root.
            ChromiumSandbox = !Machine.IsRoot,
            Args = Flags,
        }),
        new InstalledBrowsers(Environment.GetEnvironmentVariable, File.Exists),
        new PlaywrightDownload(playwright.Chromium.ExecutablePath),
        new DebianPackage());

    /// <exception cref="NoBrowserException">None started; its message says of each source why.</exception>
    public async Task<IBrowser> LaunchAsync()
    {
        var reasons = new List<string>();
        foreach (var source in sources)
        {
            var offer = await source.OfferAsync();
            reasons.AddRange(offer.Reasons);
            foreach (var path in offer.Paths)
            {
                try
                {
                    return await launch(path);
                }
                catch (PlaywrightException fault)
                {
                    reasons.Add($"{path} does not start: {fault.Message.Split('\n')[0]}");
                }
            }
        }

        throw new NoBrowserException("No Chromium to test with. " + string.Join(" ", reasons.Select((reason, i) => $"({i + 1}) {reason}")));
    }
}
