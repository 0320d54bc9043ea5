using System.Text.Json.Nodes;

namespace HistoryBot.DirectLine.Tests;

public sealed class PostSpecs : IAsyncLifetime
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
    public async Task A_message_is_answered_with_its_id_and_echoed_while_the_bot_still_thinks()
    {
        await using var socket = await client.ListenAsync("?watermark=1");
        await socket.NextFrameAsync();

        var posted = await client.SayAsync("wait", "mine");
        var echo = (await socket.NextAsync(1))[0];

        Assert.Equal((200, (string?)echo["id"]), (posted.Status, posted["id"]));
        Assert.Equal(("wait", "mine"), ((string?)echo["text"], (string?)echo["channelData"]!["clientActivityID"]));
        channel.Bot.Door.SetResult();
        var answer = (await socket.NextAsync(1))[0];
        Assert.Equal(("echo wait", posted["id"]), ((string?)answer["text"], (string?)answer["replyToId"]));
    }

    [Fact]
    public async Task The_echo_is_what_was_posted_with_the_channels_fields_and_the_tokens_user()
    {
        await client.PostAsync("""
            {"type":"message","text":"a \"quoted\" ع text","from":{"id":"mallory","role":"bot"},"channelId":"webchat","id":"mine","timestamp":"2001-01-01T00:00:00Z",
             "conversation":{"id":"another"},"recipient":{"id":"another"},"serviceUrl":"http://evil.example","callerId":"urn:me","deliveryMode":"expectReplies",
             "channelData":{"clientActivityID":"c7","n":1.50,"when":"2026-11-23T20:16:26Z","deep":[{"x":null}]},"value":{"a":[1,"b"]},"name":"n",
             "entities":[{"type":"ClientCapabilities","supportsTts":true}],"locale":"xx","localTimezone":"UTC","unknown":{"kept":true}}
            """);
        var echo = (await client.UntilAsync(history => history.Count == 3))[1];

        Assert.Equal((client.User, "user"), ((string?)echo["from"]!["id"], (string?)echo["from"]!["role"]));
        Assert.Equal((client.Id, "directline"), ((string?)echo["conversation"]!["id"], (string?)echo["channelId"]));
        Assert.NotEqual("mine", (string?)echo["id"]);
        Assert.NotEqual(2001, ((DateTimeOffset)echo["timestamp"]!).Year);
        Assert.Equal("""{"clientActivityID":"c7","n":1.50,"when":"2026-11-23T20:16:26Z","deep":[{"x":null}]}""", echo["channelData"]!.ToJsonString());
        Assert.Equal(("a \"quoted\" ع text", "n", "xx"), ((string?)echo["text"], (string?)echo["name"], (string?)echo["locale"]));
        Assert.True((bool)echo["unknown"]!["kept"]! && (bool)echo["entities"]![0]!["supportsTts"]!);
        Assert.Equal("""{"a":[1,"b"]}""", echo["value"]!.ToJsonString());
        Assert.All(["serviceUrl", "callerId", "deliveryMode"], field => Assert.Null(echo[field]));
    }

    [Fact]
    public async Task The_bot_hears_the_tokens_user_whoever_the_client_says_it_is()
    {
        await client.SayAsync("hello");
        await client.UntilSaidAsync("echo hello");

        var heard = channel.Bot.Received[^1];
        Assert.Equal((client.User, "bot", client.Id), (heard.From?.Id, heard.Recipient?.Id, heard.Conversation?.Id));
    }

    [Fact]
    public async Task A_post_that_comes_twice_is_echoed_and_answered_once_with_the_same_id()
    {
        var answers = await Task.WhenAll(client.SayAsync("hello", "same"), client.SayAsync("hello", "same"), client.SayAsync("hello", "same"));
        var other = await client.SayAsync("bye", "other");
        var said = await client.UntilSaidAsync("echo bye");

        Assert.Single(answers.Select(answer => answer["id"]).Distinct());
        Assert.NotEqual(answers[0]["id"], other["id"]);
        Assert.Equal(1, said.Count(activity => (string?)activity["text"] == "echo hello"));
        Assert.Equal(1, said.Count(activity => (string?)activity["text"] == "hello"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("""{"clientActivityID":5}""")]
    [InlineData("""{"clientActivityID":""}""")]
    public async Task Messages_without_an_id_of_the_client_are_all_different(string channelData)
    {
        var message = $$"""{"type":"message","text":"hello","channelData":{{channelData}}}""";
        var (first, second) = (await client.PostAsync(message), await client.PostAsync(message));

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.NotEqual(first["id"], second["id"]);
    }

    [Fact]
    public async Task An_event_is_echoed_and_answered_typing_goes_to_the_bot_and_is_not_kept()
    {
        await client.PostAsync("""{"type":"typing","from":{"id":"u"}}""");
        var posted = await client.PostAsync("""{"type":"event","name":"webchat/join","value":{"language":"en-US"}}""");
        var said = await client.UntilSaidAsync("event webchat/join");

        Assert.Equal(["message", "event", "message"], said.Select(activity => (string?)activity["type"]));
        Assert.Equal(posted["id"], (string?)said[1]["id"]);
        Assert.Contains(channel.Bot.Received, activity => activity.Type == "typing");
    }

    [Theory]
    [InlineData("", "BadSyntax")]
    [InlineData("{", "BadSyntax")]
    [InlineData("null", "BadSyntax")]
    [InlineData("[]", "BadSyntax")]
    [InlineData("""{"type":5}""", "BadSyntax")]
    [InlineData("""{"type":"message","text":"\ud800"}""", "BadSyntax")]
    [InlineData("""{"type":"message","channelData":{"a":"\ud800"}}""", "BadSyntax")]
    [InlineData("""{"type":"message","timestamp":"soon"}""", "BadSyntax")]
    [InlineData("""{"text":"no type"}""", "BadArgument")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""", "BadArgument")]
    [InlineData("""{"type":"TRACE"}""", "BadArgument")]
    [InlineData("""{"type":"messageDelete","id":"x"}""", "BadArgument")]
    public async Task What_is_no_activity_of_a_client_is_refused_with_400(string body, string code)
    {
        var answer = await client.PostAsync(body);

        Assert.Equal((400, code), (answer.Status, answer.ErrorCode));
        Assert.Single(await client.HistoryAsync());
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused_with_413()
    {
        var answer = await client.SayAsync(new string('a', 256 << 10));

        Assert.Equal((413, "MessageSizeTooBig"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task What_clients_cannot_draw_never_reaches_them()
    {
        await client.SayAsync("noise", "n");
        await client.PostAsync("""{"type":"endOfConversation"}""");
        await client.PostAsync("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""");
        await client.PostAsync("""{"type":"something new"}""");
        await client.SayAsync("hello", "h");

        var said = await client.UntilSaidAsync("echo hello");

        Assert.Equal(["message"], said.Select(activity => (string?)activity["type"]).Distinct());
    }

    [Fact]
    public async Task A_bot_that_fails_answers_the_next_message_and_the_log_tells_no_words_of_mine()
    {
        await client.SayAsync("fail", "f");
        await client.SayAsync("my secret words", "s");
        await client.UntilSaidAsync("echo my secret words");

        Assert.Contains(channel.Log.AboveTrace, entry => entry.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(channel.Log.AboveTrace, entry => entry.Contains("secret words", StringComparison.Ordinal));
        Assert.DoesNotContain(channel.Log.AboveTrace, entry => entry.Contains(client.Token.Split('.')[2], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("edit", "second thought")]
    [InlineData("delete", "")]
    public async Task A_correction_comes_under_the_same_id_and_in_the_same_place(string word, string text)
    {
        await client.SayAsync(word);
        var said = await client.UntilAsync(history => history.Count == 4);

        Assert.Equal(("first thought", text), ((string?)said[2]["text"], (string?)said[3]["text"]));
        Assert.Equal(((string?)said[2]["id"], (string?)said[2]["timestamp"]), ((string?)said[3]["id"], (string?)said[3]["timestamp"]));
        Assert.Equal("bot", (string?)said[3]["from"]!["role"]);
        Assert.IsType<JsonObject>(said[3]["conversation"]);
    }
}
