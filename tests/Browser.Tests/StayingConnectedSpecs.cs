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
}
