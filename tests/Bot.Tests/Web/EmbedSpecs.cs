using System.Text;

namespace HistoryBot.Bot.Tests.Web;

public sealed class EmbedSpecs(Visit visit) : IClassFixture<Visit>
{
    private const int LargestScript = 6 * 1024;

    private readonly Visitor visitor = visit.Visitor;

    [Fact]
    public async Task Any_site_may_load_the_button_which_is_small_and_soon_renewed()
    {
        using var response = await visitor.GetAsync("embed.js");

        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("cross-origin", string.Join(", ", response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("public, max-age=300", string.Join(", ", response.Headers.GetValues("Cache-Control")));
        Assert.NotNull(response.Headers.ETag);
        Assert.InRange(Encoding.UTF8.GetByteCount(await Visitor.TextOfAsync(response)), 1, LargestScript);
    }

    [Fact]
    public async Task The_button_is_named_in_the_words_of_the_pack()
    {
        var script = await visitor.ReadAsync("embed.js");
        Assert.Contains("\"open\":\"Open the chat\"", script, StringComparison.Ordinal);
        Assert.DoesNotContain("WORDS", script, StringComparison.Ordinal);
    }
}
