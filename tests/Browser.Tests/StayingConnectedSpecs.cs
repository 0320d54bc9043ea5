using HistoryBot.Browser.Tests.Running;

namespace HistoryBot.Browser.Tests;

public sealed class StayingConnectedSpecs(Stage stage) : BrowserSpecs(stage)
{
    [Fact]
    public async Task After_a_reload_the_conversation_is_still_there_and_goes_on()
    {
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(Stage.Bot.Address);
        await chat.AskAsync("What was the Baghdad Pact?");
        var before = await chat.TranscriptAsync();

        await visitor.Page.ReloadAsync();

        await Expect(chat.Answers).ToHaveCountAsync(2);
        Assert.Equal(before, await chat.TranscriptAsync());
        // Only who remembers the question knows what "it" is.
        var answer = await chat.AskAsync("When was it?");
        Assert.Contains("1955", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_server_dies_and_comes_back_the_page_goes_on_by_itself()
    {
        await using var bot = await Stage.StartBotAsync();
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(bot.Address);
        await chat.AskAsync("What was the Baghdad Pact?");
        var before = await chat.TranscriptAsync();
        // What the browser itself says about a server that is away.
        visitor.Watch.Allow("net::ERR_CONNECTION_REFUSED");
        visitor.Watch.Allow("net::ERR_CONNECTION_RESET");

        await bot.KillAsync();
        await bot.StartAsync();

        var answer = await chat.AskAsync("What happened on 10 February 1973?");
        Assert.NotEmpty(await answer.ListedAsync());
        Assert.Equal(before, (await chat.TranscriptAsync()).Take(before.Count));
        await Expect(chat.Root.GetByText("Send failed")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?ws=0", false)]
    [InlineData("", true)]
    public async Task Without_WebSockets_the_chat_works_by_polling(string query, bool broken)
    {
        var visitor = await VisitAsync();
        var sockets = 0;
        visitor.Page.WebSocket += (_, _) => sockets++;
        if (broken)
        {
            // As a proxy does that does not know them.
            await visitor.Page.RouteWebSocketAsync(_ => true, socket => _ = socket.CloseAsync());
        }

        var chat = await visitor.ChatAsync($"{Stage.Bot.Address}/{query}");
        var answer = await chat.AskAsync("What was the Baghdad Pact?");

        Assert.NotEmpty(await answer.ListedAsync());
        Assert.Equal(0, broken ? 0 : sockets);
    }

    [Fact]
    public async Task When_the_stream_breaks_off_nothing_is_lost_and_nothing_is_said_twice()
    {
        var visitor = await VisitAsync();
        var sockets = new List<IWebSocketRoute>();
        await visitor.Page.RouteWebSocketAsync(_ => true, socket =>
        {
            sockets.Add(socket);
            socket.ConnectToServer();
        });
        var chat = await visitor.ChatAsync(Stage.Bot.Address);

        await sockets[^1].CloseAsync();
        var answer = await chat.AskAsync("What was the Baghdad Pact?");

        Assert.NotEmpty(await answer.ListedAsync());
        await Expect(chat.Questions).ToHaveCountAsync(1);
        await Expect(chat.Answers).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task When_my_token_is_refused_in_the_middle_the_page_gets_another_and_keeps_what_was_said()
    {
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(Stage.Bot.Address);
        await chat.AskAsync("What was the Baghdad Pact?");
        var before = await chat.TranscriptAsync();
        visitor.Watch.Allow("status of 403");
        await visitor.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 403 }), new() { Times = 1 });
        var tokens = visitor.Page.WaitForResponseAsync("**/api/chat/token");
        await chat.SayAsync("Is this refused?");

        Assert.True((await tokens).Ok);
        // Web Chat takes no message before.
        await Expect(chat.Root.GetByText("Connectivity Status: Connected")).ToBeAttachedAsync();
        var answer = await chat.AskAsync("When was it?");

        Assert.Contains("1955", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, (await chat.TranscriptAsync()).Take(before.Count));
    }

    [Fact]
    public async Task When_the_chat_cannot_begin_the_page_says_so_and_begins_when_I_try_again()
    {
        var visitor = await VisitAsync();
        visitor.Watch.Allow("status of 503");
        await visitor.Page.RouteAsync("**/api/chat/token", route => route.FulfillAsync(new() { Status = 503 }));
        await visitor.Page.GotoAsync(Stage.Bot.Address);

        await Expect(visitor.Page.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();
        await Expect(visitor.Page.Locator("#retry")).ToBeVisibleAsync();
        await visitor.PhotographAsync("no connection 1280");
        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.Locator("#retry").ClickAsync();

        await new ChatPage(visitor.Page.Locator("body")).GreetedAsync();
        await Expect(visitor.Page.Locator("#retry")).ToBeHiddenAsync();
    }
}
