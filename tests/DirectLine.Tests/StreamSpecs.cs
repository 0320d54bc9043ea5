using System.Globalization;
using System.Net.WebSockets;

namespace HistoryBot.DirectLine.Tests;

public sealed class StreamSpecs : IAsyncLifetime
{
    private RunningChannel channel = null!;
    private ChatClient client = null!;

    public async ValueTask InitializeAsync()
    {
        channel = await RunningChannel.StartAsync();
        client = await channel.StartChatAsync();
    }

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Fact]
    public async Task A_lost_socket_comes_back_and_gets_exactly_what_it_missed()
    {
        var socket = await client.ListenAsync("?watermark=1");
        await socket.NextFrameAsync();
        await client.SayAsync("one", "1");
        var seen = await socket.NextFrameAsync();
        Assert.Equal("2", (string?)seen!["watermark"]);
        await socket.DisposeAsync();
        await client.UntilSaidAsync("echo one");

        var again = await client.ReconnectAsync("?watermark=2");

        Assert.Equal(200, again.Status);
        Assert.Contains("watermark=2&", again["streamUrl"]!, StringComparison.Ordinal);
        await using var reopened = await ChatSocket.OpenAsync(again["streamUrl"]!);
        var missed = await reopened.NextFrameAsync();
        Assert.Equal(("echo one", "3"), ((string?)missed!["activities"]!.AsArray().Single()!["text"], (string?)missed["watermark"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?watermark=")]
    [InlineData("?watermark=-")]
    [InlineData("?watermark=0")]
    [InlineData("?watermark=99")]
    [InlineData("?watermark=-1")]
    [InlineData("?watermark=nonsense")]
    [InlineData("?watermark=99999999999999999999999")]
    public async Task Without_a_watermark_that_we_gave_out_the_whole_history_comes_by_stream_and_by_poll(string query)
    {
        await client.SayAsync("hello");
        await client.UntilSaidAsync("echo hello");

        await using var socket = await client.ListenAsync(query);
        var (streamed, polled) = (await socket.NextFrameAsync(), await client.PollAsync(query));

        Assert.Equal([EchoBot.Greeting, "hello", "echo hello"], streamed!["activities"]!.AsArray().Select(a => (string?)a!["text"]));
        Assert.Equal((200, streamed.ToJsonString()), (polled.Status, polled.Body!.ToJsonString()));
    }

    [Fact]
    public async Task Polling_gives_what_is_new_and_then_an_empty_list_with_the_same_watermark()
    {
        await client.SayAsync("hello");
        await client.UntilSaidAsync("echo hello");

        var some = await client.PollAsync("?watermark=1");
        var none = await client.PollAsync("?watermark=" + some["watermark"]);

        Assert.Equal((2, "3"), (some.Body!["activities"]!.AsArray().Count, some["watermark"]));
        Assert.Equal((200, """{"activities":[],"watermark":"3"}"""), (none.Status, none.Body!.ToJsonString()));
    }

    [Fact]
    public async Task Empty_frames_of_the_client_are_ignored()
    {
        await using var socket = await client.ListenAsync();
        await socket.SendEmptyFrameAsync();
        await socket.SendEmptyFrameAsync();
        await client.SayAsync("hello");

        Assert.Equal("echo hello", (string?)(await socket.NextAsync(3))[2]["text"]);
    }

    [Fact]
    public async Task Ten_sockets_get_the_same_frames()
    {
        var sockets = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.ListenAsync()));
        for (var i = 0; i < 5; i++)
        {
            await client.SayAsync($"m{i}", $"c{i}");
        }

        var seen = await Task.WhenAll(sockets.Select(async socket => string.Join('\n', (await socket.NextAsync(11)).Select(a => a.ToJsonString()))));

        Assert.Single(seen.Distinct());
        await Task.WhenAll(sockets.Select(socket => socket.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Typing_is_shown_live_does_not_count_and_is_not_replayed()
    {
        await using var socket = await client.ListenAsync("?watermark=1");
        await socket.NextFrameAsync();
        await client.SayAsync("type");

        var echo = await socket.NextFrameAsync();
        var typing = await socket.NextFrameAsync();
        var answer = await socket.NextFrameAsync();

        Assert.Equal("typing", (string?)typing!["activities"]![0]!["type"]);
        Assert.Equal(("2", "2", "3"), ((string?)echo!["watermark"], (string?)typing["watermark"], (string?)answer!["watermark"]));
        Assert.DoesNotContain(await client.HistoryAsync(), activity => (string?)activity["type"] == "typing");
    }

    [Fact]
    public async Task Answers_come_in_the_order_of_the_questions_with_times_that_strictly_increase()
    {
        for (var i = 0; i < 20; i++)
        {
            await client.SayAsync($"m{i}", $"c{i}");
        }

        var said = await client.UntilSaidAsync("echo m19");

        var answers = said.Select(a => (string)a["text"]!).Where(text => text.StartsWith("echo", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"echo m{i}"), answers);
        var times = said.Select(a => DateTimeOffset.Parse((string)a["timestamp"]!, CultureInfo.InvariantCulture)).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.Equal(said.Count, said.Select(a => (string?)a["id"]).Distinct().Count());
        var shown = said.Select(a => (string?)a["id"]).ToHashSet();
        Assert.All(said.Select(a => (string?)a["replyToId"]).OfType<string>(), id => Assert.Contains(id, shown));
    }

    [Fact]
    public async Task When_the_program_stops_the_socket_is_closed_with_1001()
    {
        await using var socket = await client.ListenAsync();
        await socket.NextFrameAsync();

        var stopping = channel.StopAsync();

        Assert.Null(await socket.NextFrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.ClosedWith);
        await stopping;
    }

    [Fact]
    public async Task A_socket_opens_over_HTTP_2_too()
    {
        await using var modern = await RunningChannel.StartAsync("Kestrel:EndpointDefaults:Protocols=Http2");
        var token = modern.Tokens.Issue();
        var address = new UriBuilder(modern.Site) { Scheme = "ws", Path = $"{RunningChannel.Path}/conversations/{token.ConversationId}/stream", Query = "t=" + token.Token };
        using var socket = new ClientWebSocket();
        socket.Options.HttpVersion = System.Net.HttpVersion.Version20;
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler());

        await socket.ConnectAsync(address.Uri, invoker, TestContext.Current.CancellationToken);

        var frame = new byte[1024];
        var received = await socket.ReceiveAsync(frame.AsMemory(), TestContext.Current.CancellationToken);
        Assert.Equal("""{"activities":[],"watermark":"0"}""", System.Text.Encoding.UTF8.GetString(frame, 0, received.Count));
    }

    [Fact]
    public async Task The_stream_is_no_page()
    {
        var answer = await channel.SendAsync("GET", client.Path + "/stream?t=" + client.Token, token: null);

        Assert.Equal((400, "BadArgument"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task A_socket_with_the_token_of_another_conversation_is_refused()
    {
        var other = await channel.StartChatAsync();
        var address = (await client.ReconnectAsync())["streamUrl"]!.Replace(client.Id, other.Id, StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => ChatSocket.OpenAsync(address));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }
}
