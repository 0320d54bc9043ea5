using HistoryBot.Browser.Tests.Running;

namespace HistoryBot.Browser.Tests;

/// <summary>How the page is drawn for whom. The pictures lie in the folder <c>screenshots</c> beside the tests, to be looked at.</summary>
public sealed class LooksSpecs(Stage stage) : BrowserSpecs(stage)
{
    [Theory]
    [InlineData("page 1280", 1280, 800, ColorScheme.Light, "")]
    [InlineData("page 1280 dark", 1280, 800, ColorScheme.Dark, "")]
    [InlineData("page 360", 360, 740, ColorScheme.Light, "")]
    [InlineData("page 320", 320, 568, ColorScheme.Light, "")]
    [InlineData("page 1280 Arabic", 1280, 800, ColorScheme.Light, "?locale=ar-EG")]
    [InlineData("page 360 Urdu dark", 360, 740, ColorScheme.Dark, "?locale=ur")]
    public async Task The_page_fits_its_screen_and_axe_finds_nothing_serious(
        string name, int width, int height, ColorScheme scheme, string query)
    {
        var visitor = await VisitAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        var chat = await visitor.ChatAsync($"{Stage.Bot.Address}/{query}");
        var answer = await chat.AskAsync("What happened on 10 February 1973?");

        // An answer is read from its top, and what may be asked next is in view too.
        await chat.SettledAsync();
        await Expect(answer.Message.Locator("p").First).ToBeInViewportAsync();
        await Expect(chat.Suggestions.First).ToBeInViewportAsync();
        await visitor.PhotographAsync(name);

        Assert.Equal(width, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(height, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        await Accessibility.CheckAsync(visitor.Page);
    }

    [Theory]
    [InlineData("ar-EG")]
    [InlineData("ur")]
    [InlineData("fa")]
    public async Task For_readers_from_right_to_left_the_page_is_mirrored(string locale)
    {
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync($"{Stage.Bot.Address}/?locale={locale}");

        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", locale);
        var (box, button) = (await chat.Box.BoundingBoxAsync(), await chat.SendButton.BoundingBoxAsync());
        Assert.True(button!.X < box!.X, "The send button stands at the end of the line, which is on the left.");
        Assert.NotEqual("Type your message", await chat.Box.GetAttributeAsync("placeholder"));
    }

    [Fact]
    public async Task The_open_widget_has_nothing_that_axe_finds_serious()
    {
        var visitor = await VisitAsync();
        await visitor.Page.GotoAsync(Stage.Site.PageWith(Stage.Bot.Address, ""));
        var chat = await new Widget(visitor.Page).OpenAsync();
        await chat.AskAsync("What happened on 10 February 1973?");

        await Accessibility.CheckAsync(visitor.Page);
    }

    [Fact]
    public async Task Without_JavaScript_the_page_says_what_to_do()
    {
        var visitor = await VisitAsync(new() { JavaScriptEnabled = false });

        await visitor.Page.GotoAsync(Stage.Bot.Address);

        await Expect(visitor.Page.Locator("noscript p")).ToContainTextAsync("JavaScript");
        await Expect(visitor.Page.Locator("noscript p")).ToBeVisibleAsync();
    }
}
