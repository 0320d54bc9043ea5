using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace HistoryBot.DirectLine.Tests;

public sealed class LimitSpecs
{
    [Fact]
    public async Task Too_many_messages_of_one_conversation_are_answered_429_but_polls_and_other_conversations_go_on()
    {
        await using var channel = await RunningChannel.StartAsync("Limits:MessagesPerMinute=3");
        var (eager, calm) = (await channel.StartChatAsync(), await channel.StartChatAsync());
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await eager.SayAsync("hello", $"c{i}")).Status);
        }

        var refused = await eager.SayAsync("hello", "c3");

        Assert.Equal((429, "TooManyRequests"), (refused.Status, refused.ErrorCode));
        Assert.InRange(refused.RetryAfter!.Value.TotalSeconds, 1, 60);
        Assert.Equal(200, (await eager.PollAsync()).Status);
        Assert.Equal(200, (await calm.SayAsync("hello")).Status);
    }

    [Theory]
    [InlineData("/tokens/generate")]
    [InlineData("/conversations")]
    public async Task Too_many_tokens_and_starts_from_one_address_are_answered_429(string path)
    {
        await using var channel = await RunningChannel.StartAsync("Limits:StartsPerMinute=3");
        var client = await channel.StartChatAsync();
        Assert.Equal(200, (await client.StartAsync()).Status);
        await channel.NewUnnamedClientAsync();

        var refused = await channel.SendAsync("POST", path, client.Token);

        Assert.Equal(429, refused.Status);
        Assert.InRange(refused.RetryAfter!.Value.TotalSeconds, 1, 60);
        Assert.Equal(200, (await client.ReconnectAsync()).Status);
    }

    [Fact]
    public async Task While_the_bot_thinks_only_so_many_messages_wait_and_a_slow_turn_delays_nobody_else()
    {
        await using var channel = await RunningChannel.StartAsync("Limits:TurnsWaiting=2");
        var (slow, other) = (await channel.StartChatAsync(), await channel.StartChatAsync());
        await slow.SayAsync("wait", "w");
        await slow.UntilAsync(_ => channel.Bot.Received.Any(activity => activity.Text == "wait"));
        Assert.Equal((200, 200), ((await slow.SayAsync("one", "1")).Status, (await slow.SayAsync("two", "2")).Status));

        Assert.Equal(429, (await slow.SayAsync("three", "3")).Status);

        await other.SayAsync("hello");
        await other.UntilSaidAsync("echo hello");
        channel.Bot.Door.SetResult();
        await slow.UntilSaidAsync("echo two");
    }

    [Fact]
    public async Task One_address_takes_part_in_so_many_conversations_and_in_new_ones_when_old_ones_are_forgotten()
    {
        var time = new FakeTimeProvider();
        await using var channel = await RunningChannel.StartAsync(time, "Limits:ConversationsPerAddress=2", "IdleTime=00:01:00");
        var (first, second) = (await channel.StartChatAsync(), await channel.StartChatAsync());

        var refused = await channel.NewClient().StartAsync();

        Assert.Equal((429, "TooManyRequests"), (refused.Status, refused.ErrorCode));
        Assert.NotNull(refused.RetryAfter);
        Assert.Equal((200, 200), ((await first.SayAsync("hello")).Status, (await second.PollAsync()).Status));

        time.Advance(TimeSpan.FromHours(1));
        var late = channel.NewClient();
        while ((await late.StartAsync()).Status == 429)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task One_address_opens_so_many_sockets_and_another_one_when_one_is_closed()
    {
        await using var channel = await RunningChannel.StartAsync("Limits:SocketsPerAddress=2");
        var client = await channel.StartChatAsync();
        await using var first = await client.ListenAsync();
        var second = await client.ListenAsync();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => client.ListenAsync());
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);

        await second.DisposeAsync();
        while (channel.Sockets.Count > 1)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await using var third = await client.ListenAsync();
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_cancelled()
    {
        await using var channel = await RunningChannel.StartAsync("TurnTimeout=00:00:00.200");
        var client = await channel.StartChatAsync();
        await client.SayAsync("wait", "w");
        await client.SayAsync("hello", "h");

        await client.UntilSaidAsync("echo hello");
    }

    [Fact]
    public async Task A_socket_that_does_not_read_is_given_up_and_the_others_get_everything()
    {
        await using var channel = await RunningChannel.StartAsync(
            "Limits:FramesPerSocket=4", "SendTimeout=00:00:01", "Limits:MessagesPerMinute=1000", "Limits:SocketsPerConversation=2");
        var client = await channel.StartChatAsync();
        using var dead = await DeadSocketAsync(new Uri((await client.ReconnectAsync())["streamUrl"]!));
        await using var alive = await client.ListenAsync("?watermark=1");
        await alive.NextFrameAsync();
        var text = new string('a', 200 << 10);

        for (var i = 0; i < 40; i++)
        {
            await client.SayAsync(text, $"c{i}");
            Assert.Equal(text, (string?)(await alive.NextAsync(2))[0]["text"]);
        }

        await client.UntilAsync(_ => channel.Log.AboveTrace.Any(entry => entry.Contains("did not keep up", StringComparison.Ordinal)));
        await using var next = await client.ListenAsync();
        await next.NextFrameAsync();
    }

    [Fact]
    public async Task Only_so_many_sockets_listen_to_one_conversation()
    {
        await using var channel = await RunningChannel.StartAsync("Limits:SocketsPerConversation=1");
        var client = await channel.StartChatAsync();
        await using var first = await client.ListenAsync();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => client.ListenAsync());

        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits:HistoryLength=5")]
    [InlineData("Limits:HistoryBytes=16384")]
    public async Task A_long_conversation_keeps_its_end_and_its_count(string limit)
    {
        await using var channel = await RunningChannel.StartAsync(limit);
        var client = await channel.StartChatAsync();
        for (var i = 0; i < 10; i++)
        {
            await client.SayAsync(new string('a', 3000) + i, $"c{i}");
            await client.UntilSaidAsync("echo " + new string('a', 3000) + i);
        }

        var (old, recent) = (await client.PollAsync("?watermark=2"), await client.PollAsync("?watermark=20"));

        Assert.Equal("21", old["watermark"]);
        Assert.InRange(old.Body!["activities"]!.AsArray().Count, 4, 5);
        Assert.Single(recent.Body!["activities"]!.AsArray());
    }

    [Fact]
    public async Task An_idle_conversation_is_forgotten_but_not_while_a_socket_listens()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var channel = await RunningChannel.StartAsync(time, "IdleTime=00:10:00");
        var (idle, listening) = (await channel.StartChatAsync(), await channel.StartChatAsync());
        await using var socket = await listening.ListenAsync();
        await socket.NextFrameAsync();

        time.Advance(TimeSpan.FromMinutes(11));
        await listening.UntilAsync(_ => channel.Log.AboveTrace.Any(entry => entry.Contains("1 idle", StringComparison.Ordinal)));

        Assert.Empty(await idle.HistoryAsync());
        Assert.Single(await listening.HistoryAsync());
        Assert.Equal(200, (await idle.SayAsync("still here")).Status);
    }

    [Fact]
    public async Task When_there_are_too_many_conversations_the_longest_idle_one_goes()
    {
        await using var channel = await RunningChannel.StartAsync("Limits:Conversations=2");
        var (first, second) = (await channel.StartChatAsync(), await channel.StartChatAsync());
        await first.HistoryAsync();
        var third = await channel.StartChatAsync();

        Assert.Single(await third.HistoryAsync());
        Assert.Single(await first.HistoryAsync());
        Assert.Empty(await second.HistoryAsync());
    }

    [Fact]
    public async Task When_all_conversations_together_are_too_large_the_longest_idle_one_goes()
    {
        await using var channel = await RunningChannel.StartAsync("Limits:MemoryMegabytes=1");
        var (first, second, third) = (await channel.StartChatAsync(), await channel.StartChatAsync(), await channel.StartChatAsync());
        await SayMuchAsync(first);
        await SayMuchAsync(second);
        await first.HistoryAsync();
        await SayMuchAsync(third);

        Assert.Equal(7, (await third.HistoryAsync()).Count);
        Assert.Equal(7, (await first.HistoryAsync()).Count);
        Assert.Empty(await second.HistoryAsync());

        // Each about 400 KB, so that two have room.
        static async Task SayMuchAsync(ChatClient client)
        {
            for (var i = 0; i < 3; i++)
            {
                await client.SayAsync(new string('a', 65 << 10) + i, $"c{i}");
                await client.UntilSaidAsync("echo " + new string('a', 65 << 10) + i);
            }
        }
    }

    [Fact]
    public async Task Of_those_who_listen_the_one_that_said_nothing_for_the_longest_time_has_to_go()
    {
        await using var channel = await RunningChannel.StartAsync("Limits:Conversations=3");
        var chats = new[] { await channel.StartChatAsync(), await channel.StartChatAsync(), await channel.StartChatAsync() };
        await using var first = await chats[0].ListenAsync();
        await using var second = await chats[1].ListenAsync();
        await using var third = await chats[2].ListenAsync();
        await chats[0].SayAsync("hello");

        await channel.StartChatAsync();

        Assert.Equal(3, (await chats[0].HistoryAsync()).Count);
        Assert.Single(await chats[2].HistoryAsync());
        await second.NextFrameAsync();
        Assert.Null(await second.NextFrameAsync());
    }

    [Fact]
    public async Task Who_listens_to_a_conversation_that_had_to_go_is_told_so_and_comes_back()
    {
        await using var channel = await RunningChannel.StartAsync("Limits:Conversations=1");
        var first = await channel.StartChatAsync();
        await using var socket = await first.ListenAsync();
        await socket.NextFrameAsync();

        await channel.StartChatAsync();

        Assert.Null(await socket.NextFrameAsync());
        await using var again = await first.ListenAsync("?watermark=1");
        await again.NextFrameAsync();
        await first.SayAsync("hello");
        Assert.Equal("echo hello", (string?)(await again.NextAsync(2))[1]["text"]);
    }

    [Theory]
    [InlineData("SigningKey=short", "DirectLine:SigningKey is too short. Give it at least 32 characters")]
    [InlineData("Secret=short", "DirectLine:Secret is too short. Give it at least 16 characters")]
    [InlineData("PublicAddress=/relative", "PublicAddress")]
    [InlineData("PublicAddress=ftp://chat.example", "PublicAddress")]
    [InlineData("AllowedOrigins:0=friend.example", "AllowedOrigins")]
    [InlineData("AllowedOrigins:0=https://friend.example/chat", "AllowedOrigins")]
    [InlineData("AllowedOrigins:0=*", "AllowedOrigins")]
    [InlineData("TokenLifetime=00:00:01", "TokenLifetime")]
    [InlineData("BotName=", "BotName")]
    [InlineData("Limits:FramesPerSocket=0", "FramesPerSocket")]
    [InlineData("Limits:MemoryMegabytes=0", "MemoryMegabytes")]
    public async Task Wrong_settings_stop_the_start_and_are_named(string setting, string named)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningChannel.StartAsync(setting));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    // Opens the stream and never reads from it.
    private static async Task<TcpClient> DeadSocketAsync(Uri stream)
    {
        var dead = new TcpClient { ReceiveBufferSize = 4096 };
        await dead.ConnectAsync(stream.Host, stream.Port);
        var request = $"GET {stream.PathAndQuery} HTTP/1.1\r\nHost: {stream.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await dead.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        await dead.GetStream().ReadExactlyAsync(new byte[32]);
        return dead;
    }
}
