using HistoryBot.Browser.Tests.Running;

namespace HistoryBot.Browser.Tests;

public sealed class FirstChatSpecs(Stage stage) : BrowserSpecs(stage)
{
    private const string Article = "https://en.wikipedia.org/wiki/Iraq%E2%80%93Pakistan_relations#";

    [Fact]
    public async Task I_am_greeted_ask_and_each_number_in_the_answer_leads_to_a_sentence_of_the_article()
    {
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(Stage.Bot.Address);

        var answer = await chat.AskAsync("What happened on 10 February 1973?");

        Assert.Contains("embassy", await answer.TextAsync(), StringComparison.Ordinal);
        var (marked, listed) = (await answer.MarkedAsync(), await answer.ListedAsync());
        Assert.Equal(listed, marked);
        Assert.Equal(["1", "2"], listed.Select(link => link.Number));
        Assert.Equal(listed.Count, listed.Select(link => link.Address).Distinct().Count());
        Assert.All(listed, link =>
        {
            Assert.StartsWith(Article, link.Address, StringComparison.Ordinal);
            Assert.Contains(":~:text=", link.Address, StringComparison.Ordinal);
            Assert.Equal(("_blank", "noopener noreferrer"), (link.Target, link.Relation));
        });
    }

    [Fact]
    public async Task A_reference_opens_the_article_in_a_tab_of_its_own_and_the_chat_stays()
    {
        var visitor = await VisitAsync();
        await visitor.PlaySiteAsync("https://en.wikipedia.org/");
        var chat = await visitor.ChatAsync(Stage.Bot.Address);
        var answer = await chat.AskAsync("What was the Baghdad Pact?");

        var inText = await visitor.Page.RunAndWaitForPopupAsync(() => answer.Marks.First.ClickAsync());
        var inList = await visitor.Page.RunAndWaitForPopupAsync(() => answer.References.First.ClickAsync());

        await Expect(inText).ToHaveTitleAsync("Played");
        await Expect(inList).ToHaveTitleAsync("Played");
        Assert.StartsWith(Article, inText.Url, StringComparison.Ordinal);
        Assert.Equal(inText.Url, inList.Url);
        await Expect(chat.Answers).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_second_answer_has_its_own_references_and_the_first_keeps_its()
    {
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(Stage.Bot.Address);
        var first = await chat.AskAsync("What happened on 10 February 1973?");
        var before = await first.ListedAsync();

        var second = await chat.AskAsync("What was the Baghdad Pact?");

        Assert.Equal(await second.ListedAsync(), await second.MarkedAsync());
        Assert.Equal(before, await first.ListedAsync());
        Assert.Equal(before, await first.MarkedAsync());
        Assert.Empty(before.Select(link => link.Address).Intersect((await second.ListedAsync()).Select(link => link.Address)));
    }

    [Fact]
    public async Task Further_reading_in_the_text_is_a_link_to_that_article()
    {
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(Stage.Bot.Address);

        var answer = await chat.AskAsync("What happened in the 1970s?");

        const string Further = "https://en.wikipedia.org/wiki/1973_raid_on_the_Iraqi_embassy_in_Pakistan";
        await Expect(answer.Message.Locator($"a[href='{Further}']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_suggestion_is_asked_by_a_click_and_answered_with_references()
    {
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(Stage.Bot.Address);
        await chat.AskAsync("What happened on 10 February 1973?");
        var suggestion = await chat.Suggestions.First.InnerTextAsync();

        var answer = await chat.AnswerToAsync(() => chat.Suggestions.First.ClickAsync());

        await Expect(chat.Questions.Last).ToContainTextAsync(suggestion);
        Assert.NotEmpty(await answer.ListedAsync());
    }

    [Fact]
    public async Task What_the_article_does_not_say_is_told_without_any_reference()
    {
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(Stage.Bot.Address);

        var answer = await chat.AskAsync("What is the boiling point of mercury?");

        await Expect(answer.Marks).ToHaveCountAsync(0);
        await Expect(answer.References).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("![x](https://elsewhere.example/a.png) <img src=https://elsewhere.example/b.png onerror=alert(1)>")]
    [InlineData("Who was <script>fetch('https://elsewhere.example/c')</script>?")]
    public async Task Markup_in_my_question_stays_words(string question)
    {
        var visitor = await VisitAsync();
        var chat = await visitor.ChatAsync(Stage.Bot.Address);

        await chat.AskAsync(question);

        // A request that left would be noted; so would an alert, which stops a page.
        await Expect(chat.Questions.Last).ToContainTextAsync(question);
        await Expect(chat.Root.Locator("[src*='elsewhere']")).ToHaveCountAsync(0);
    }
}
