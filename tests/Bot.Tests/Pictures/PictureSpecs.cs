using System.Net;
using System.Text.Json.Nodes;
using SkiaSharp;

namespace HistoryBot.Bot.Tests.Pictures;

/// <summary>From the question through the card to the picture, as a client goes.</summary>
public sealed class PictureSpecs : IAsyncLifetime
{
    private const int Largest = 100 * 1024;

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await RunningBot.StartWithPackAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("show me a timeline")]
    [InlineData("timeline of the 1970s")]
    [InlineData("draw a timeline of the embassy raid affair")]
    [InlineData("What happened in the 2000s?")]
    [InlineData("show me a map")]
    [InlineData("Where is Kuwait?")]
    public async Task The_card_of_an_answer_shows_a_picture_that_can_be_fetched(string question)
    {
        var card = Card(await SayAsync(question));
        using var response = await http.GetAsync(Address(card), TestContext.Current.CancellationToken);

        var png = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.InRange(png.Length, 1, Largest);
        using var picture = SKBitmap.Decode(png);
        Assert.Equal((1280, 480), (picture.Width, picture.Height));
        Assert.True(picture.Pixels.Distinct().Count() > 20, "the picture is blank");
    }

    [Fact]
    public async Task A_picture_is_kept_for_a_year_and_not_sent_twice()
    {
        var address = Address(Card(await SayAsync("show me a timeline")));
        using var first = await http.GetAsync(address, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await http.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", first.Headers.GetValues("Cache-Control")).Replace("immutable, public, max-age=31536000", "public, max-age=31536000, immutable", StringComparison.Ordinal));
        Assert.Equal("cross-origin", first.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal((HttpStatusCode.NotModified, 0), (second.StatusCode, (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
    }

    [Fact]
    public async Task Another_instance_draws_the_very_same_picture_from_the_address()
    {
        var address = Address(Card(await SayAsync("timeline of the 1970s")));
        await using var other = await RunningBot.StartWithPackAsync();

        var here = await http.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        var there = await http.GetByteArrayAsync(other.Address.Replace("/api/messages", address.AbsolutePath, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal(here, there);
    }

    [Fact]
    public async Task The_table_repeats_dates_and_numbers_of_the_text()
    {
        var reply = await SayAsync("timeline of the 1970s");

        var rows = Rows(Card(reply));
        var citations = reply["channelData"]!["answer"]!["citations"]!.AsArray();
        Assert.Equal(["Date", "What", "Source"], rows[0]);
        Assert.All(rows.Skip(1), row => Assert.Contains(citations, c => row[2] == $"[{c!["position"]}]({c["url"]})"));
        Assert.Contains(rows, row => row[0] == "10 February 1973");
    }

    [Fact]
    public async Task Whoever_cannot_see_the_picture_is_told_what_is_on_it()
    {
        var image = Card(await SayAsync("timeline of the 1970s"))["body"]![0]!;

        Assert.Equal("Image", (string?)image["type"]);
        Assert.Contains("10 February 1973: Iraq's embassy in Islamabad raided", (string?)image["altText"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_in_a_sentence_has_no_card() =>
        Assert.True((await SayAsync("When did the Punjab Rangers raid the Iraqi embassy?"))["attachments"] is null or JsonArray { Count: 0 });

    [Theory]
    [InlineData("/pictures/AAAAAAAAAAAA/timeline/AQE.png")]
    [InlineData("/pictures/{here}/timeline/!!!!.png")]
    [InlineData("/pictures/{here}/timeline/_____w.png")]
    [InlineData("/pictures/{here}/timeline/AQEBAQ.png")]
    [InlineData("/pictures/{here}/timeline/AQ.png")]
    [InlineData("/pictures/{here}/portrait/AQE.png")]
    [InlineData("/pictures/{here}/map/fw.png")]
    [InlineData("/pictures/{here}/timeline/AQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQEAQE.png")]
    public async Task An_address_that_the_bot_does_not_give_leads_nowhere(string path)
    {
        var good = Address(Card(await SayAsync("show me a timeline")));
        var asked = new Uri(good, path.Replace("{here}", good.Segments[2].TrimEnd('/'), StringComparison.Ordinal));

        using var response = await http.GetAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Cards_name_the_address_that_is_configured()
    {
        await using var behindProxy = await RunningBot.StartWithPackAsync("--PublicUrl", "https://bot.example/history/");

        using var response = await behindProxy.PostAsync(EmulatorActivities.Inline("show me a timeline"));
        var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["activities"]![0]!;

        Assert.StartsWith("https://bot.example/history/pictures/", Address(Card(reply)).AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot.example")]
    [InlineData("ftp://bot.example")]
    [InlineData("https://bot.example/?x=1")]
    public async Task A_configured_address_that_is_none_stops_the_start(string address)
    {
        var run = await BotProgram.RunAsync("--urls", "http://127.0.0.1:0", "--PublicUrl", address);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains($"PublicUrl “{address}” is no address", run.Error, StringComparison.Ordinal);
    }

    private static JsonNode Card(JsonNode reply)
    {
        var attachment = Assert.Single(reply["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)attachment["contentType"]);
        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)attachment["content"]!["type"], (string?)attachment["content"]!["version"]));
        return attachment["content"]!;
    }

    private static Uri Address(JsonNode card) => new((string)card["body"]![0]!["url"]!, UriKind.Absolute);

    private static List<List<string>> Rows(JsonNode card) =>
        [.. card["body"]![1]!["rows"]!.AsArray().Select(r => r!["cells"]!.AsArray().Select(c => (string)c!["items"]![0]!["text"]!).ToList())];

    private async Task<JsonNode> SayAsync(string text)
    {
        using var response = await bot.PostAsync(EmulatorActivities.Inline(text, Guid.NewGuid().ToString()));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["activities"]![0]!;
    }
}
