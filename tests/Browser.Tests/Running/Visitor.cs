namespace HistoryBot.Browser.Tests.Running;

/// <summary>Somebody with a browser: a profile of their own, and everything noted that must not happen.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>The folder of what the visitors of this run saw.</summary>
    public static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "screenshots");

    private readonly IBrowserContext context;

    private Visitor(IBrowserContext context, IPage page) => (this.context, Page, Watch) = (context, page, new PageWatch(context));

    public IPage Page { get; }

    public PageWatch Watch { get; }

    public static async Task<Visitor> OpenAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(15_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>Opens the bot's page and waits until the bot has said hello.</summary>
    public async Task<ChatPage> ChatAsync(string address)
    {
        await Page.GotoAsync(address);
        var chat = new ChatPage(Page.Locator("body"));
        await chat.GreetedAsync();
        return chat;
    }

    /// <summary>Lets the visitor follow links to a site: it is played here, so that nothing leaves the machine.</summary>
    /// <param name="site">The beginning of the addresses, such as <c>https://news.example/</c>.</param>
    public async Task PlaySiteAsync(string site)
    {
        Watch.Allow(site);
        var page = new RouteFulfillOptions { ContentType = "text/html", Body = "<title>Played</title>" };
        await context.RouteAsync($"{site}**", route => route.FulfillAsync(page));
    }

    /// <summary>Saves what the visitor sees beside the tests, in the folder <c>screenshots</c>.</summary>
    public async Task<byte[]> PhotographAsync(string name) => await Page.ScreenshotAsync(new()
    {
        Path = System.IO.Path.Combine(Pictures, $"{name}.png"),
        Animations = ScreenshotAnimations.Disabled,
        Caret = ScreenshotCaret.Hide,
    });

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
