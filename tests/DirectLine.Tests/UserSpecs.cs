namespace HistoryBot.DirectLine.Tests;

public sealed class UserSpecs : IAsyncLifetime
{
    private const string Secret = "the secret of the page";

    private RunningChannel channel = null!;

    public async ValueTask InitializeAsync() => channel = await RunningChannel.StartAsync();

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Fact]
    public async Task A_token_asked_for_without_a_user_names_none_and_the_first_who_speaks_is_the_user()
    {
        var client = await channel.NewUnnamedClientAsync();
        Assert.Null(client.User);
        await client.StartAsync("{}");

        await SayAsync(client, "alice", "one");
        await SayAsync(client, "bob", "two");

        Assert.Equal(["alice", "alice"], await SpeakersAsync(client));
    }

    [Fact]
    public async Task Who_starts_the_conversation_under_a_name_is_its_user_and_new_tokens_say_so()
    {
        var client = await channel.NewUnnamedClientAsync();

        client.Token = (await client.StartAsync("""{"user":{"id":"alice"}}"""))["token"]!;
        var second = await client.StartAsync("""{"user":{"id":"bob"}}""");
        await SayAsync(client, "bob", "one");

        Assert.Equal("alice", client.User);
        Assert.Equal("alice", new ChatClient(channel, second.Body!).User);
        Assert.Equal(["alice"], await SpeakersAsync(client));
        var refreshed = await channel.SendAsync("POST", "/tokens/refresh", client.Token);
        Assert.Equal("alice", new ChatClient(channel, refreshed.Body!).User);
    }

    [Fact]
    public async Task The_answers_go_to_the_user_that_the_client_knows()
    {
        var client = await channel.NewUnnamedClientAsync();
        await client.StartAsync("{}");
        await SayAsync(client, "alice", "one");

        var answer = (await client.UntilSaidAsync("echo one"))[^1];

        Assert.Equal(("bot", "alice"), ((string?)answer["from"]!["id"], (string?)answer["recipient"]!["id"]));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":" "}""")]
    [InlineData("""{"id":"bot"}""")]
    [InlineData("""{"id":"a\u0000b"}""")]
    [InlineData("""{"id":"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhiiiiiiiiiijjjjjjjjjjk"}""")]
    public async Task Who_speaks_without_a_proper_name_is_given_one_for_good(string from)
    {
        var client = await channel.NewUnnamedClientAsync();
        Assert.Equal(201, (await client.StartAsync($$"""{"user":{{from}}}""")).Status);

        Assert.Equal(200, (await client.PostAsync($$"""{"type":"message","text":"one","from":{{from}}}""")).Status);
        await SayAsync(client, "alice", "two");

        var speakers = await SpeakersAsync(client);
        Assert.Matches("^dl_[0-9a-f]{32}$", speakers[0]);
        Assert.Equal([speakers[0], speakers[0]], speakers);
    }

    [Fact]
    public async Task A_hundred_characters_are_a_name()
    {
        var client = await channel.NewUnnamedClientAsync();
        await SayAsync(client, new string('a', 100), "one");

        Assert.Equal([new string('a', 100)], await SpeakersAsync(client));
    }

    [Fact]
    public async Task Who_takes_the_name_of_another_conversations_user_is_somebody_else_to_the_bot()
    {
        var victim = await channel.StartChatAsync();
        var shown = victim.User!;
        await SayAsync(victim, shown, "mine");
        var unnamed = await channel.NewUnnamedClientAsync();
        await SayAsync(unnamed, "", "unnamed");
        await unnamed.UntilSaidAsync("echo unnamed");
        foreach (var name in new[] { shown, HeardFrom("unnamed") })
        {
            var byPost = await channel.NewUnnamedClientAsync();
            await SayAsync(byPost, name, "by post");
            var byStart = await channel.NewUnnamedClientAsync();
            await byStart.StartAsync(UserNamed(name));
            await SayAsync(byStart, name, "by start");
            var generated = await channel.SendAsync("POST", "/tokens/generate", token: null, UserNamed(name));
            var byToken = new ChatClient(channel, generated.Body!);
            await SayAsync(byToken, name, "by token");
            await byPost.UntilSaidAsync("echo by post");
            await byStart.UntilSaidAsync("echo by start");
            await byToken.UntilSaidAsync("echo by token");
        }

        Assert.Equal(shown, HeardFrom("mine"));
        Assert.Equal(8, channel.Bot.Received.Where(a => a.Type == "message").Select(a => a.From!.Id).Distinct().Count());
        Assert.All(["by post", "by start", "by token"], text => Assert.DoesNotContain(HeardFrom(text), new[] { shown, HeardFrom("unnamed") }));
    }

    [Fact]
    public async Task The_bot_hears_the_one_it_was_told_had_come_also_after_a_restart()
    {
        const string Key = "SigningKey=a key for tests, longer than it must be";
        await using var before = await RunningChannel.StartAsync(Key);
        var client = await before.NewUnnamedClientAsync();
        await client.StartAsync("{}");
        await SayAsync(client, "alice", "one");
        await client.UntilSaidAsync("echo one");
        await using var after = await RunningChannel.StartAsync(Key);
        client = client.At(after);
        await SayAsync(client, "alice", "two");
        await client.UntilSaidAsync("echo two");

        Assert.Single(before.Bot.Received.Concat(after.Bot.Received).Select(a => a.From!.Id).Distinct());
        Assert.Contains(before.Bot.Received[0].MembersAdded!, member => member.Id == after.Bot.Received[^1].From!.Id);
    }

    [Fact]
    public async Task A_server_that_knows_the_secret_says_who_the_user_is_to_the_bot_too()
    {
        await using var guarded = await RunningChannel.StartAsync("Secret=" + Secret);
        foreach (var path in new[] { "/tokens/generate", "/conversations" })
        {
            var client = new ChatClient(guarded, (await guarded.SendAsync("POST", path, Secret, UserNamed("customer 7"))).Body!);
            Assert.Equal("customer 7", client.User);
            await SayAsync(client, "mallory", "hello");
            await client.UntilSaidAsync("echo hello");
            Assert.Equal("customer 7", guarded.Bot.Received[^1].From!.Id);
            Assert.Equal(["customer 7"], await SpeakersAsync(client));
        }
    }

    [Theory]
    [InlineData("""{"user":{"id":""}}""", "BadArgument")]
    [InlineData("""{"user":{"id":"bot"}}""", "BadArgument")]
    [InlineData("""{"user":{"id":"a\nb"}}""", "BadArgument")]
    [InlineData("""{"user":{"id":5}}""", "BadSyntax")]
    [InlineData("""{"user":{"id":"\ud800"}}""", "BadSyntax")]
    [InlineData("{", "BadSyntax")]
    [InlineData("[]", "BadSyntax")]
    public async Task A_token_for_nobody_is_refused_with_400(string body, string code)
    {
        var refused = await channel.SendAsync("POST", "/tokens/generate", token: null, body);

        Assert.Equal((400, code), (refused.Status, refused.ErrorCode));
    }

    private static async Task SayAsync(ChatClient client, string from, string text)
    {
        var posted = await client.PostAsync($$"""{"type":"message","from":{"id":"{{from}}" },"text":"{{text}}"}""");
        Assert.Equal(200, posted.Status);
    }

    private static async Task<IReadOnlyList<string?>> SpeakersAsync(ChatClient client) =>
        [.. (await client.HistoryAsync()).Select(a => a["from"]!).Where(from => (string?)from["role"] == "user").Select(from => (string?)from["id"])];

    private static string UserNamed(string id) => $$"""{"user":{"id":"{{id}}" } }""";

    private string HeardFrom(string text) => channel.Bot.Received.Last(activity => activity.Text == text).From!.Id!;
}
