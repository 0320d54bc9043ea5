using Microsoft.Extensions.Time.Testing;

namespace HistoryBot.DirectLine.Tests;

public sealed class TokenSpecs
{
    private const string Key = "SigningKey=a key for tests, longer than it must be";
    private const string Secret = "the secret of the page";

    [Theory]
    [InlineData("GET", "/conversations/{0}")]
    [InlineData("GET", "/conversations/{0}/activities")]
    [InlineData("POST", "/conversations/{0}/activities")]
    [InlineData("POST", "/conversations/{0}/upload")]
    [InlineData("GET", "/conversations/{0}/stream")]
    public async Task Without_a_token_401_with_anothers_or_a_foreign_one_403(string method, string path)
    {
        await using var channel = await RunningChannel.StartAsync();
        await using var elsewhere = await RunningChannel.StartAsync();
        var (mine, other, foreign) = (channel.NewClient(), channel.NewClient(), elsewhere.NewClient());
        var address = path.Replace("{0}", mine.Id, StringComparison.Ordinal);

        var none = await channel.SendAsync(method, address, token: null, BodyOf(method));
        Assert.Equal((401, "Unauthorized"), (none.Status, none.ErrorCode));
        foreach (var token in new[] { other.Token, foreign.Token, Unsigned(mine.Token), mine.Token[..^2], "nonsense", "a.b.c" })
        {
            var refused = await channel.SendAsync(method, address, token, BodyOf(method));
            Assert.Equal((403, "Forbidden"), (refused.Status, refused.ErrorCode));
        }
    }

    [Fact]
    public async Task An_expired_token_is_refused_with_403_but_a_page_gets_a_new_one_for_the_same_conversation()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var channel = await RunningChannel.StartAsync(time, "TokenLifetime=01:00:00", "IdleTime=03:00:00");
        var client = await channel.StartChatAsync();
        await client.SayAsync("hello");
        await client.UntilSaidAsync("echo hello");

        time.Advance(TimeSpan.FromHours(1));
        var refused = await client.PollAsync();
        Assert.Equal((403, "TokenExpired"), (refused.Status, refused.ErrorCode));

        var user = client.User;
        client.Token = (await channel.Tokens.ReissueAsync(client.Token))!.Token;
        Assert.Equal(3, (await client.HistoryAsync()).Count);
        Assert.Equal(user, client.User);

        time.Advance(TimeSpan.FromHours(4));
        Assert.Null(await channel.Tokens.ReissueAsync(client.Token));
        Assert.Null(await channel.Tokens.ReissueAsync("nonsense"));
    }

    [Fact]
    public async Task Refreshing_without_body_and_content_type_gives_a_new_token_for_the_same_conversation()
    {
        await using var channel = await RunningChannel.StartAsync();
        var client = await channel.StartChatAsync();
        var (old, user) = (client.Token, client.User);

        var fresh = await channel.SendAsync("POST", "/tokens/refresh", old);
        Assert.Equal((200, client.Id), (fresh.Status, fresh["conversationId"]));
        Assert.NotEqual(old, fresh["token"]);
        client.Token = fresh["token"]!;
        Assert.Equal((200, user), ((await client.SayAsync("hello")).Status, client.User));
        Assert.Equal(401, (await channel.SendAsync("POST", "/tokens/refresh", token: null)).Status);
    }

    [Fact]
    public async Task After_a_restart_a_valid_token_finds_its_conversation_and_counts_on_from_where_the_client_stood()
    {
        ChatClient client;
        await using (var before = await RunningChannel.StartAsync(Key))
        {
            client = await before.StartChatAsync();
        }

        await using var after = await RunningChannel.StartAsync(Key);
        client = client.At(after);
        var reconnected = await client.ReconnectAsync("?watermark=7");
        Assert.Equal(200, reconnected.Status);
        await using var socket = await ChatSocket.OpenAsync(reconnected["streamUrl"]!);
        Assert.Equal("7", (string?)(await socket.NextFrameAsync())!["watermark"]);
        await client.SayAsync("hello");
        Assert.Equal("8", (string?)(await socket.NextFrameAsync())!["watermark"]);
        Assert.Equal("echo hello", (string?)(await socket.NextAsync(1))[0]["text"]);
    }

    [Fact]
    public async Task After_a_restart_posting_polling_and_refreshing_go_on_too()
    {
        ChatClient client;
        await using (var before = await RunningChannel.StartAsync(Key))
        {
            client = await before.StartChatAsync();
        }

        await using var after = await RunningChannel.StartAsync(Key);
        client = client.At(after);
        Assert.Equal((200, 200), ((await client.SayAsync("hello")).Status, (await client.PollAsync("?watermark=7")).Status));
        Assert.Equal(200, (await after.SendAsync("POST", "/tokens/refresh", client.Token)).Status);
    }

    [Fact]
    public async Task With_a_secret_only_who_knows_it_gets_tokens_and_it_starts_conversations_too()
    {
        await using var channel = await RunningChannel.StartAsync("Secret=" + Secret);

        Assert.Equal(401, (await channel.SendAsync("POST", "/tokens/generate", token: null)).Status);
        Assert.Equal(403, (await channel.SendAsync("POST", "/tokens/generate", "a guess")).Status);
        Assert.Equal(200, (await channel.SendAsync("POST", "/tokens/generate", Secret)).Status);
        Assert.Equal(201, (await channel.SendAsync("POST", "/conversations", Secret)).Status);
        Assert.Equal(403, (await channel.SendAsync("POST", "/conversations", "a guess")).Status);
    }

    [Fact]
    public async Task A_secret_close_to_the_right_one_is_not_the_right_one()
    {
        await using var channel = await RunningChannel.StartAsync("Secret=" + Secret);

        foreach (var guess in new[] { Secret + "!", Secret[..^1], Secret.ToUpperInvariant(), "", "Bearer" })
        {
            var refused = await channel.SendAsync("POST", "/tokens/generate", token: null, "{}", ("Authorization", "Bearer " + guess));
            Assert.Equal(403, refused.Status);
        }
    }

    [Theory]
    [InlineData("Host", "chat.example")]
    [InlineData("Host", "192.0.2.1")]
    [InlineData("X-Forwarded-For", "192.0.2.1")]
    [InlineData("X-Forwarded-Host", "chat.example")]
    [InlineData("Forwarded", "for=192.0.2.1")]
    public async Task Without_a_secret_only_programs_on_this_machine_get_tokens_and_the_operator_is_told_what_to_do(string header, string value)
    {
        await using var channel = await RunningChannel.StartAsync();

        var refused = await channel.SendAsync("POST", "/tokens/generate", token: null, "{}", (header, value));

        Assert.Equal((403, "Forbidden"), (refused.Status, refused.ErrorCode));
        Assert.Contains("DirectLine:Secret", (string?)refused.Body!["error"]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "127.0.0.1:3978")]
    [InlineData("Host", "[::1]:3978")]
    public async Task Without_a_secret_this_machine_may_be_asked_by_any_of_its_names(string header, string value)
    {
        await using var channel = await RunningChannel.StartAsync();

        Assert.Equal(200, (await channel.SendAsync("POST", "/tokens/generate", token: null, "{}", (header, value))).Status);
    }

    private static string? BodyOf(string method) => method == "POST" ? ChatClient.Message("hello") : null;

    private static string Unsigned(string token) =>
        System.Buffers.Text.Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8) + "." + token.Split('.')[1] + ".";
}
