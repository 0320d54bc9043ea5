using System.Text.RegularExpressions;
using HistoryBot.Browser.Tests.Browsers;
using HistoryBot.Browser.Tests.Running;

[assembly: AssemblyFixture(typeof(Stage))]

namespace HistoryBot.Browser.Tests.Running;

/// <summary>What all browser tests stand on: one browser, one bot, one foreign site.</summary>
public sealed partial class Stage : IAsyncLifetime
{
    private HostSite? site;
    private BotProcess? bot;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string noBrowser = "";

    internal HostSite Site => site!;

    internal BotProcess Bot => bot!;

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(Visitor.Pictures))
        {
            Directory.Delete(Visitor.Pictures, recursive: true);
        }

        site = await HostSite.StartAsync();
        bot = await StartBotAsync();
        await FindWebChatAsync();
        SetDefaultExpectTimeout(15_000);
        playwright = await Playwright.CreateAsync();
        try
        {
            browser = await ChromiumLauncher.For(playwright).LaunchAsync();
        }
        catch (NoBrowserException fault)
        {
            noBrowser = fault.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
        await (bot?.DisposeAsync() ?? default);
        await (site?.DisposeAsync() ?? default);
    }

    /// <summary>One more bot, for who must kill it.</summary>
    internal Task<BotProcess> StartBotAsync() => BotProcess.StartAsync("--Web:AllowedEmbedders:0", Site.Address);

    /// <summary>
    /// A new visitor with an empty profile. Skips the test where no browser can be had, which <c>.ci/run</c> counts as a fault.
    /// </summary>
    internal async Task<Visitor> VisitAsync(BrowserNewContextOptions options)
    {
        if (browser is null)
        {
            Assert.Skip(noBrowser);
        }

        return await Visitor.OpenAsync(await browser.NewContextAsync(options));
    }

    // The bot is built without Web Chat where npm cannot be had; no test below would say so.
    private async Task FindWebChatAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Bot.Address) };
        var page = await http.GetStringAsync("/");
        var script = WebChatScript().Match(page);
        using var response = script.Success ? await http.GetAsync(script.Value) : null;
        if (response?.IsSuccessStatusCode != true)
        {
            Assert.Fail("The page at / has no Web Chat, because it could not be fetched when the bot was built. "
                + "Install Node.js 20, connect to the network and build again; the browser tests need it.");
        }
    }

    [GeneratedRegex("""(?<=src=")[^"]*webchat[^"]*\.js(?=")""")]
    private static partial Regex WebChatScript();
}
