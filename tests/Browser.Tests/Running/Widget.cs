namespace HistoryBot.Browser.Tests.Running;

/// <summary>The chat on somebody else's page: a button, and a panel with the bot's page in a frame.</summary>
internal sealed class Widget(IPage page)
{
    public ILocator Button => page.Locator("button[part=launcher]");

    /// <summary>The element that the snippet adds to the site's page.</summary>
    public ILocator Host => page.Locator("body > div");

    public ILocator Panel => page.GetByRole(AriaRole.Dialog);

    public IFrameLocator Frame => page.FrameLocator("iframe[part=frame]");

    public async Task<ChatPage> OpenAsync()
    {
        await Button.ClickAsync();
        await Expect(Panel).ToBeVisibleAsync();
        var chat = new ChatPage(Frame.Locator("body"));
        await chat.GreetedAsync();
        return chat;
    }
}
