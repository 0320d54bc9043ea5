namespace HistoryBot.Browser.Tests.Running;

/// <summary>One message of the bot as it is drawn.</summary>
internal sealed class SeenAnswer(ILocator message)
{
    public ILocator Message => message;

    public ILocator Marks => message.Locator("a.webchat__render-markdown__pure-identifier");

    public ILocator References => message.GetByRole(AriaRole.Listitem).Locator("a");

    public ILocator Picture => message.Locator("img.ac-image, .ac-image img");

    public ILocator Thumb(string name) => message.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task<string> TextAsync() => message.Locator(".webchat__render-markdown").First.InnerTextAsync();

    /// <summary>The numbers in the text and where they lead, each once, in their order.</summary>
    public async Task<IReadOnlyList<SeenLink>> MarkedAsync() => [.. (await LinksAsync(Marks)).Distinct().OrderBy(link => link.Number.Length).ThenBy(link => link.Number)];

    /// <summary>The numbers in the list below the text and where they lead, from top to bottom.</summary>
    public Task<IReadOnlyList<SeenLink>> ListedAsync() => LinksAsync(References);

    private static async Task<IReadOnlyList<SeenLink>> LinksAsync(ILocator links)
    {
        await Expect(links.First).ToBeVisibleAsync();
        var seen = new List<SeenLink>();
        foreach (var link in await links.AllAsync())
        {
            var number = (await link.InnerTextAsync()).Split('\n')[0].Trim();
            seen.Add(new(number, await link.GetAttributeAsync("href") ?? "", await link.GetAttributeAsync("target") ?? "", await link.GetAttributeAsync("rel") ?? ""));
        }

        return seen;
    }
}
