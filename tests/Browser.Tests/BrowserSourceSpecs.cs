using HistoryBot.Browser.Tests.Browsers;

namespace HistoryBot.Browser.Tests;

/// <summary>Which browser these tests take.</summary>
public sealed class BrowserSourceSpecs
{
    [Fact]
    public async Task The_browser_that_I_name_is_tried_first_then_the_PATH_then_the_usual_places()
    {
        string[] there = ["/mine/chrome", Path.Combine("/bin-of-mine", "google-chrome"), "/opt/google/chrome/chrome"];
        string? Environment(string name) =>
            name switch { "CHROME_PATH" => "/mine/chrome", "PATH" => $"/empty{Path.PathSeparator}/bin-of-mine", _ => null };
        var browsers = new InstalledBrowsers(Environment, there.Contains);

        var offer = await browsers.OfferAsync();

        Assert.Equal(there, offer.Paths);
        Assert.Empty(offer.Reasons);
    }

    [Fact]
    public async Task A_browser_that_I_name_and_that_is_not_there_is_told()
    {
        var offer = await new InstalledBrowsers(name => name == "CHROME_PATH" ? "/mine/chrome" : null, _ => false).OfferAsync();

        Assert.Empty(offer.Paths);
        Assert.Equal(
            ["CHROME_PATH names /mine/chrome, which is not there.", "No Chromium or Chrome is on the PATH or in a usual place."],
            offer.Reasons);
    }

    [Fact]
    public async Task What_does_not_start_is_passed_over_and_the_next_source_is_asked()
    {
        var tried = new List<string>();
        var launcher = new ChromiumLauncher(
            path =>
            {
                tried.Add(path);
                return path == "good" ? Task.FromResult<IBrowser>(null!) : throw new PlaywrightException("no sandbox\ncall log");
            },
            new Source(new(["bad", "worse"], [])),
            new Source(BrowserOffer.None("no network.")),
            new Source(BrowserOffer.Of("good")),
            new Source(BrowserOffer.Of("never")));

        await launcher.LaunchAsync();

        Assert.Equal(["bad", "worse", "good"], tried);
    }

    [Fact]
    public async Task Where_no_browser_can_be_had_each_reason_is_told()
    {
        var launcher = new ChromiumLauncher(
            _ => throw new PlaywrightException("no sandbox\ncall log"),
            new Source(BrowserOffer.Of("bad")), new Source(BrowserOffer.None("No network.")), new Source(BrowserOffer.None("Not root.")));

        var fault = await Assert.ThrowsAsync<NoBrowserException>(launcher.LaunchAsync);

        Assert.Equal("No Chromium to test with. (1) bad does not start: no sandbox (2) No network. (3) Not root.", fault.Message);
    }

    private sealed class Source(BrowserOffer offer) : IBrowserSource
    {
        public Task<BrowserOffer> OfferAsync() => Task.FromResult(offer);
    }
}
