using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace HistoryBot.Bot.Tests.Web;

public sealed partial class SiteFileSpecs(Visit visit) : IClassFixture<Visit>
{
    private const string WebChat = "static/webchat-4.18.1/webchat.js";

    private readonly Visitor visitor = visit.Visitor;

    [Fact]
    public async Task Every_file_that_the_page_names_is_there_for_ever()
    {
        var page = await visitor.ReadAsync("");
        string[] files = [.. File().Matches(page).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

        string[] names = ["chat.css", "chat.js", "icon.svg", "look.js", "webchat.js"];
        Assert.Equal(names, files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            using var response = await visitor.GetAsync(file);
            Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", response.Headers.GetValues("Cache-Control")));
            Assert.Equal("nosniff", string.Join(", ", response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal(ContentTypeOf(file), response.Content.Headers.ContentType!.MediaType);
            Assert.NotEmpty(await Visitor.TextOfAsync(response));
        }
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", true)]
    [InlineData("br;q=0.5", true)]
    [InlineData("gzip", false)]
    [InlineData("br;q=0, gzip", false)]
    [InlineData("", false)]
    public async Task Web_Chat_comes_compressed_to_who_can_read_that(string accepted, bool isCompressed)
    {
        using var response = await visitor.GetAsync(WebChat, ("Accept-Encoding", accepted));
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(isCompressed ? new BrotliStream(body, CompressionMode.Decompress) : body);

        Assert.Equal(isCompressed ? ["br"] : [], response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        Assert.Equal(PretendWebChat.Script, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_browser_has_is_not_sent_again()
    {
        using var first = await visitor.GetAsync("embed.js");
        using var second = await visitor.GetAsync("embed.js", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal((HttpStatusCode.NotModified, ""), (second.StatusCode, await Visitor.TextOfAsync(second)));
    }

    [Theory]
    [InlineData("static/webchat-4.18.1/nothing.js")]
    [InlineData("static/webchat-4.18.1/..%2f..%2fappsettings.json")]
    [InlineData("static/0000000000000000/chat.js")]
    public async Task A_file_that_is_not_there_is_said_not_to_be(string path)
    {
        using var response = await visitor.GetAsync(path);
        Assert.Equal((HttpStatusCode.NotFound, "There is no such file."), (response.StatusCode, await Visitor.TextOfAsync(response)));
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Web_Chats_licence_goes_with_it() =>
        Assert.Equal("Free to use.", await visitor.ReadAsync("static/webchat-4.18.1/webchat.js.LICENSE.txt"));

    private static string ContentTypeOf(string file) => Path.GetExtension(file) switch
    {
        ".js" => "text/javascript",
        ".css" => "text/css",
        _ => "image/svg+xml",
    };

    [GeneratedRegex("(?:src|href)=\"(/static/[^\"]+)\"")]
    private static partial Regex File();
}
