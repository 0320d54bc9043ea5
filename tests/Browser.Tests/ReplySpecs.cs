using System.Text.Json.Nodes;
using HistoryBot.Browser.Tests.Running;

namespace HistoryBot.Browser.Tests;

/// <summary>What comes with an answer besides its text.</summary>
public sealed class ReplySpecs(Stage stage) : BrowserSpecs(stage)
{
    [Fact]
    public async Task My_thumb_arrives_at_the_server_with_the_question_and_the_answer_that_I_mean()
    {
        const string Question = "What was the Baghdad Pact?";
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(Stage.Bot.Address);
        var answer = await chat.AskAsync(Question);
        await chat.AskAsync("What happened on 10 February 1973?");

        await visitor.Page.RunAndWaitForResponseAsync(
            () => answer.Thumb("Like").ClickAsync(),
            response => response.Ok && response.Request.PostData?.Contains("LikeAction", StringComparison.Ordinal) == true);

        await Expect(answer.Thumb("Like")).ToHaveAttributeAsync("aria-pressed", "true");
        var stored = await Stage.Bot.RunAsync("feedback", "--json");
        Assert.True(stored.Succeeded, stored.Output);
        Assert.Contains(Question, stored.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline 1280", 1280, 800, ColorScheme.Light)]
    [InlineData("timeline 360 dark", 360, 740, ColorScheme.Dark)]
    public async Task A_timeline_is_drawn_with_its_essentials_as_alternative_text(string name, int width, int height, ColorScheme scheme)
    {
        var visitor = await VisitAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        var chat = await visitor.ChatAsync(Stage.Bot.Address);

        var answer = await chat.AskAsync("Show me a timeline of the 1970s");

        await Expect(answer.Picture).ToBeVisibleAsync();
        Assert.Contains("1973", await answer.Picture.GetAttributeAsync("alt"), StringComparison.Ordinal);
        await Expect(answer.Picture).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal(1280, await answer.Picture.EvaluateAsync<int>("image => image.naturalWidth"));
        Assert.NotEmpty(await answer.ListedAsync());
        await answer.Picture.ScrollIntoViewIfNeededAsync();
        await chat.SettledAsync();
        await visitor.PhotographAsync(name);
        await Accessibility.CheckAsync(visitor.Page);
    }
}
