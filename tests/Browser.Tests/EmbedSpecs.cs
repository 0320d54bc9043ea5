using HistoryBot.Browser.Tests.Running;

namespace HistoryBot.Browser.Tests;

/// <summary>The chat on somebody else's site, whose policy allows nothing but the snippet and its frame.</summary>
public sealed class EmbedSpecs(Stage stage) : BrowserSpecs(stage)
{
    [Fact]
    public async Task On_another_site_a_button_opens_the_chat_and_I_am_answered_there()
    {
        var visitor = await VisitAsync();
        var widget = await WidgetAsync(visitor);

        var chat = await widget.OpenAsync();
        var answer = await chat.AskAsync("What was the Baghdad Pact?");

        Assert.Equal(await answer.ListedAsync(), await answer.MarkedAsync());
        await Expect(widget.Panel).ToHaveAccessibleNameAsync("Ask the archive");
        await visitor.PhotographAsync("widget 1280");
    }

    [Fact]
    public async Task The_sites_own_styles_do_not_reach_the_button()
    {
        var visitor = await VisitAsync();

        var widget = await WidgetAsync(visitor);

        var size = await widget.Button.BoundingBoxAsync();
        Assert.Equal((56, 56), (size!.Width, size.Height));
        await Expect(widget.Button).ToHaveCSSAsync("border-top-width", "0px");
        await Expect(widget.Host).ToHaveCSSAsync("border-top-width", "0px");
    }

    [Fact]
    public async Task Until_I_open_it_the_chat_costs_the_site_one_small_request()
    {
        var visitor = await VisitAsync();
        var asked = new List<string>();
        visitor.Page.Request += (_, request) => asked.Add(request.Url);

        await WidgetAsync(visitor);

        Assert.Equal([$"{Stage.Bot.Address}/embed.js"], asked.Where(url => url.StartsWith(Stage.Bot.Address, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Escape_closes_the_chat_focus_returns_and_the_conversation_is_kept()
    {
        var visitor = await VisitAsync();
        var widget = await WidgetAsync(visitor);
        var chat = await widget.OpenAsync();
        await chat.AskAsync("What was the Baghdad Pact?");

        await chat.Box.PressAsync("Escape");

        await Expect(widget.Panel).ToBeHiddenAsync();
        await Expect(widget.Button).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(widget.Button).ToBeFocusedAsync();
        await widget.Button.PressAsync("Enter");
        await Expect(chat.Answers).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task On_a_phone_the_chat_fills_the_screen_and_its_own_button_closes_it()
    {
        var visitor = await VisitAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var widget = await WidgetAsync(visitor);
        await widget.OpenAsync();

        var box = await widget.Panel.BoundingBoxAsync();
        await visitor.PhotographAsync("widget 360");
        await widget.Frame.GetByRole(AriaRole.Button, new() { Name = "Close" }).First.ClickAsync();

        Assert.Equal((0, 0, 360, 740), (box!.X, box.Y, box.Width, box.Height));
        await Expect(widget.Panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_sites_own_script_can_open_and_close_it()
    {
        var visitor = await VisitAsync();
        var widget = await WidgetAsync(visitor);

        await visitor.Page.EvaluateAsync("() => window.HistoryChat.open()");
        await Expect(widget.Panel).ToBeVisibleAsync();
        await visitor.Page.EvaluateAsync("() => window.HistoryChat.close()");

        await Expect(widget.Panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_site_that_the_operator_did_not_list_cannot_show_the_chat()
    {
        var visitor = await VisitAsync();
        visitor.Watch.Allow("frame-ancestors");
        // The same server by another name is another origin.
        var page = Stage.Site.PageWith(Stage.Bot.Address, "").Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        await visitor.Page.GotoAsync(page);
        var widget = new Widget(visitor.Page);

        var refusal = visitor.Page.WaitForConsoleMessageAsync(new()
        {
            Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal),
        });
        await widget.Button.ClickAsync();
        await refusal;

        await Expect(widget.Frame.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
    }

    private async Task<Widget> WidgetAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync(Stage.Site.PageWith(Stage.Bot.Address, "data-title=\"Ask the archive\""));
        var widget = new Widget(visitor.Page);
        await Expect(widget.Button).ToBeVisibleAsync();
        return widget;
    }
}
