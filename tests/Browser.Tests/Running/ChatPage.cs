using System.Text.RegularExpressions;

namespace HistoryBot.Browser.Tests.Running;

/// <summary>Web Chat as somebody uses it, in a page or in a frame. Class names are those of Web Chat 4.18.</summary>
/// <param name="root">The body of the document that Web Chat is in.</param>
internal sealed class ChatPage(ILocator root)
{
    private const string FromMe = ".webchat__stacked-layout--from-user";

    /// <summary>Web Chat waits 3 to 15 seconds, by chance, before it opens a lost stream again.</summary>
    private const float LongestReconnect = 40_000;

    public ILocator Root => root;

    public ILocator Box => root.GetByRole(AriaRole.Textbox);

    public ILocator SendButton => root.Locator(".webchat__send-button");

    /// <summary>All that the bot said, the greeting first.</summary>
    public ILocator Answers => root.Locator($"article.webchat__basic-transcript__activity:not(:has({FromMe}))");

    /// <summary>All that the visitor said.</summary>
    public ILocator Questions => root.Locator($"article.webchat__basic-transcript__activity:has({FromMe})");

    public ILocator Suggestions => root.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button);

    public Task GreetedAsync() => Expect(Answers).ToHaveCountAsync(1);

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>Types a question and waits for the answer to it.</summary>
    public Task<SeenAnswer> AskAsync(string question) => AnswerToAsync(() => SayAsync(question));

    /// <summary>Waits for the answer to what the visitor does.</summary>
    public async Task<SeenAnswer> AnswerToAsync(Func<Task> act)
    {
        var (answers, questions) = (await Answers.CountAsync(), await Questions.CountAsync());
        await act();
        await Expect(Answers).ToHaveCountAsync(answers + 1, new() { Timeout = LongestReconnect });
        await Expect(Questions).ToHaveCountAsync(questions + 1);
        return new SeenAnswer(Answers.Nth(answers));
    }

    /// <summary>What is said on both sides, as it reads on the screen.</summary>
    public async Task<IReadOnlyList<string>> TranscriptAsync() =>
        [.. (await root.Locator(".webchat__bubble").AllInnerTextsAsync()).Select(Spaced)];

    /// <summary>Waits until the transcript has scrolled to where it rests.</summary>
    public Task SettledAsync() => root.Locator(".webchat__basic-transcript__scrollable").EvaluateAsync(
        """
        element => new Promise(resolve => {
          let last = -1, rested = 0;
          const look = () => {
            rested = element.scrollTop === last ? rested + 1 : 0;
            last = element.scrollTop;
            if (rested < 20) requestAnimationFrame(look); else resolve();
          };
          look();
        })
        """);

    // White space is laid out anew each time.
    private static string Spaced(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
