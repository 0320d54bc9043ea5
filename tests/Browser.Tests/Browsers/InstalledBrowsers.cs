namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>A Chromium or Chrome that is there: where CHROME_PATH says, on the PATH, or in a usual place.</summary>
internal sealed class InstalledBrowsers(Func<string, string?> environment, Func<string, bool> exists) : IBrowserSource
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chromium.exe", "chrome.exe"];

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/lib/chromium/chromium",
        "/usr/lib64/chromium-browser/chromium-browser", "/opt/google/chrome/chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    private static readonly string[] WindowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    public Task<BrowserOffer> OfferAsync()
    {
        var named = environment("CHROME_PATH");
        string[] candidates = [.. named is null ? [] : new[] { named }, .. OnPath(), .. UsualPlaces, .. OnWindows()];
        var found = candidates.Where(exists).Distinct(StringComparer.Ordinal).ToList();
        List<string> reasons = [];
        if (!string.IsNullOrEmpty(named) && !exists(named))
        {
            reasons.Add($"CHROME_PATH names {named}, which is not there.");
        }

        if (found.Count == 0)
        {
            reasons.Add("No Chromium or Chrome is on the PATH or in a usual place.");
        }

        return Task.FromResult(new BrowserOffer(found, reasons));
    }

    private IEnumerable<string> OnPath() =>
        from folder in (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        select Path.Combine(folder, name);

    private IEnumerable<string> OnWindows() =>
        from variable in WindowsFolders
        let folder = environment(variable)
        where !string.IsNullOrEmpty(folder)
        select Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe");
}
