using System.Globalization;

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
    public async Task<IReadOnlyList<SeenLink>> MarkedAsync() =>
        [.. (await LinksAsync(Marks)).Distinct().OrderBy(link => int.Parse(link.Number, CultureInfo.InvariantCulture))];

    /// <summary>The numbers in the list below the text and where they lead, from top to bottom.</summary>
    public Task<IReadOnlyList<SeenLink>> ListedAsync() => LinksAsync(References);

    private static async Task<IReadOnlyList<SeenLink>> LinksAsync(ILocator links)
    {
        await Expect(links.First).ToBeVisibleAsync();
        var seen = new List<SeenLink>();
        foreach (var link in await links.AllAsync())
        {
            var number = (await link.InnerTextAsync()).Split('\n')[0].Trim();
            var (target, relation) = (await AttributeAsync(link, "target"), await AttributeAsync(link, "rel"));
            seen.Add(new(number, await AttributeAsync(link, "href"), target, relation));
        }

        return seen;
    }

    private static async Task<string> AttributeAsync(ILocator link, string name) => await link.GetAttributeAsync(name) ?? "";
}
