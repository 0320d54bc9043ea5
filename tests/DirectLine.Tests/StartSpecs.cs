using System.Text.Json.Nodes;

namespace HistoryBot.DirectLine.Tests;

public sealed class StartSpecs : IAsyncLifetime
{
    private RunningChannel channel = null!;

    public async ValueTask InitializeAsync() => channel = await RunningChannel.StartAsync();

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Fact]
    public async Task A_token_comes_with_its_conversation_and_its_life_in_seconds_but_no_stream()
    {
        var answer = await channel.SendAsync("POST", "/tokens/generate", token: null);

        Assert.Equal((200, 86400, null), (answer.Status, (int?)answer.Body!["expires_in"], answer["streamUrl"]));
        Assert.False(string.IsNullOrEmpty(answer["conversationId"]));
        Assert.Equal(3, answer["token"]!.Split('.').Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"user":{}}""")]
    [InlineData("""{"user":{"id":"abc"},"locale":"ar-EG"}""")]
    public async Task Starting_gives_a_token_and_an_absolute_stream_address_and_starting_again_the_same_conversation(string? body)
    {
        var client = channel.NewClient();

        var (first, again) = (await client.StartAsync(body), await client.StartAsync(body));

        Assert.Equal((201, 200), (first.Status, again.Status));
        Assert.Equal((client.Id, client.Id), (first["conversationId"], again["conversationId"]));
        foreach (var answer in new[] { first, again })
        {
            var stream = new Uri(answer["streamUrl"]!);
            Assert.Equal(("ws", channel.Site.Authority), (stream.Scheme, stream.Authority));
            Assert.Contains("watermark=-", stream.Query, StringComparison.Ordinal);
            Assert.NotNull(answer["token"]);
            Assert.Equal(86400, (int?)answer.Body!["expires_in"]);
        }
    }

    [Fact]
    public async Task The_bot_is_told_once_who_came_and_in_which_language_and_greets()
    {
        var client = channel.NewClient();
        await client.StartAsync("""{"user":{},"locale":"ar-EG"}""");
        await client.StartAsync();
        await client.SayAsync("hello");
        var said = await client.UntilSaidAsync("echo hello");

        Assert.Equal([EchoBot.Greeting, "hello", "echo hello"], said.Select(activity => (string?)activity["text"]));
        Assert.Null(said[0]["replyToId"]);
        var update = channel.Bot.Received[0];
        Assert.Equal(("conversationUpdate", "ar-EG", "directline", client.User), (update.Type, update.Locale, update.ChannelId, update.From?.Id));
        Assert.Equal(["bot", client.User], update.MembersAdded?.Select(member => member.Id));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"locale":5}""")]
    public async Task A_start_that_is_no_JSON_object_of_the_protocol_is_refused(string body)
    {
        var answer = await channel.NewClient().StartAsync(body);

        Assert.Equal((400, "BadSyntax"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Two_tabs_with_one_token_both_get_everything()
    {
        var client = await channel.StartChatAsync();
        await using var left = await client.ListenAsync();
        await using var right = await client.ListenAsync();
        await client.SayAsync("hello");

        var (seenLeft, seenRight) = (await left.NextAsync(3), await right.NextAsync(3));

        Assert.Equal("echo hello", (string?)seenLeft[2]["text"]);
        Assert.Equal(seenLeft.Select(a => a.ToJsonString()), seenRight.Select(a => a.ToJsonString()));
    }

    [Fact]
    public async Task There_is_no_sign_in_and_an_upload_fails_at_once_without_ending_the_chat()
    {
        var client = await channel.StartChatAsync();

        var upload = await channel.SendAsync("POST", client.Path + "/upload?userId=u", client.Token, "file");
        var session = await channel.SendAsync("GET", "/session/getsessionid", client.Token);

        Assert.Equal((400, "BadArgument"), (upload.Status, upload.ErrorCode));
        Assert.Equal((404, "NotFound"), (session.Status, session.ErrorCode));
        Assert.IsType<JsonObject>(session.Body);
    }
}
