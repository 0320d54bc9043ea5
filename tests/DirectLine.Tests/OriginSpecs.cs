using System.Net.WebSockets;

namespace HistoryBot.DirectLine.Tests;

public sealed class OriginSpecs
{
    private const string Friend = "AllowedOrigins:0=https://friend.example";

    public static TheoryData<string, string> Doors => new()
    {
        { "POST", "/tokens/generate" },
        { "POST", "/tokens/refresh" },
        { "POST", "/conversations" },
        { "GET", "/conversations/{0}" },
        { "GET", "/conversations/{0}/activities" },
        { "POST", "/conversations/{0}/activities" },
        { "POST", "/conversations/{0}/upload" },
        { "GET", "/session/getsessionid" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_page_of_a_foreign_origin_is_refused_at_every_door_even_with_a_good_token(string method, string path)
    {
        await using var channel = await RunningChannel.StartAsync(Friend);
        var client = await channel.StartChatAsync();
        var address = path.Replace("{0}", client.Id, StringComparison.Ordinal);
        string[] foreign =
        [
            "https://evil.example", "http://friend.example", "https://friend.example:8443", "https://friend.example.evil.example", "null", "nonsense", "",
            $"https://{channel.Site.Authority}", $"http://127.0.0.1:{channel.Site.Port + 1}",
        ];

        foreach (var origin in foreign)
        {
            var refused = await channel.SendAsync(method, address, client.Token, BodyOf(method), ("Origin", origin));

            Assert.Equal((403, "Forbidden"), (refused.Status, refused.ErrorCode));
            Assert.Contains("DirectLine:AllowedOrigins", (string?)refused.Body!["error"]!["message"], StringComparison.Ordinal);
            Assert.Null(refused.Header("Access-Control-Allow-Origin"));
            Assert.Equal("Origin", refused.Header("Vary"));
        }
    }

    [Theory]
    [InlineData("https://friend.example", "https://friend.example")]
    [InlineData("own", null)]
    [InlineData(null, null)]
    public async Task Allowed_pages_own_pages_and_programs_that_are_no_pages_may_chat(string? origin, string? readableBy)
    {
        await using var channel = await RunningChannel.StartAsync(Friend);
        var client = channel.NewClient();
        var sender = origin == "own" ? channel.Site.GetLeftPart(UriPartial.Authority) : origin;
        (string, string)[] headers = sender is null ? [] : [("Origin", sender)];

        var started = await channel.SendAsync("POST", "/conversations", client.Token, "{}", headers);
        var posted = await channel.SendAsync("POST", client.Path + "/activities", client.Token, ChatClient.Message("hello"), headers);
        await using var socket = await ChatSocket.OpenAsync(started["streamUrl"]!, sender);

        Assert.Equal((201, 200), (started.Status, posted.Status));
        Assert.NotNull(await socket.NextFrameAsync());
        Assert.Equal((readableBy, "Origin"), (posted.Header("Access-Control-Allow-Origin"), posted.Header("Vary")));
    }

    [Fact]
    public async Task A_socket_of_a_foreign_page_is_refused_in_the_handshake()
    {
        await using var channel = await RunningChannel.StartAsync();
        var client = await channel.StartChatAsync();
        var address = (await client.ReconnectAsync())["streamUrl"]!;

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => ChatSocket.OpenAsync(address, "https://evil.example"));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_public_address_its_pages_are_the_own_ones()
    {
        await using var channel = await RunningChannel.StartAsync("PublicAddress=https://chat.example/bot");
        var client = channel.NewClient();

        Assert.Equal(201, (await channel.SendAsync("POST", "/conversations", client.Token, "{}", ("Origin", "https://chat.example"))).Status);
        Assert.Equal(403, (await channel.SendAsync("POST", "/conversations", client.Token, "{}", ("Origin", "http://chat.example"))).Status);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_browser_that_asks_first_is_told_what_an_allowed_page_may_send(string method, string path)
    {
        await using var channel = await RunningChannel.StartAsync(Friend);
        const string Sent = "authorization,content-type,x-ms-bot-agent,x-requested-with";
        var address = path.Replace("{0}", "any", StringComparison.Ordinal);
        (string, string)[] asking = [("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", Sent)];

        var told = await channel.SendAsync("OPTIONS", address, token: null, body: null, [("Origin", "https://friend.example"), .. asking]);
        var refused = await channel.SendAsync("OPTIONS", address, token: null, body: null, [("Origin", "https://evil.example"), .. asking]);

        Assert.Equal((204, "https://friend.example"), (told.Status, told.Header("Access-Control-Allow-Origin")));
        Assert.Equal("GET,POST", told.Header("Access-Control-Allow-Methods"));
        Assert.Equal(Sent, told.Header("Access-Control-Allow-Headers"));
        Assert.NotNull(told.Header("Access-Control-Max-Age"));
        Assert.Equal((403, null), (refused.Status, refused.Header("Access-Control-Allow-Methods")));
    }

    private static string? BodyOf(string method) => method == "POST" ? ChatClient.Message("hello") : null;
}
