using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Tests;

public sealed class RefusalSpecs : IAsyncLifetime
{
    private const string Secret = "my secret";

    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"type":"message","text":"my secret" """)]
    [InlineData("""["message"]""")]
    [InlineData("\"message\"")]
    [InlineData("""{"type":5,"text":"my secret"}""")]
    [InlineData("""{"type":{"a":"my secret"}}""")]
    [InlineData("""{"type":"event","TYPE":"message"}""")]
    [InlineData("""{"type":"event","conversation":"my secret"}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","from":{"id":"u","x":"\udc00 my secret"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","conversation":{"id":"c","\ud83d":["my secret"]}}""")]
    [InlineData("""{"type":"event","text":["my secret"]}""")]
    [InlineData("""{"type":"event","timestamp":"my secret"}""")]
    public async Task What_is_no_activity_is_refused_in_the_protocols_words(string body)
    {
        using var response = await bot.PostAsync(body);
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "BadSyntax");
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"text":"my secret"}""", "'type'")]
    [InlineData("""{"type":""}""", "'type'")]
    [InlineData("""{"type":null}""", "'type'")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:1","text":"my secret"}""", "'conversation.id'")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:1","conversation":{}}""", "'conversation.id'")]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","text":"a"}""", "'conversation.id'")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""", "'serviceUrl'")]
    [InlineData("""{"type":"conversationUpdate","conversation":{"id":"c"}}""", "'serviceUrl'")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"localhost"}""", "'serviceUrl'")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"file:///etc/passwd"}""", "'serviceUrl'")]
    public async Task What_cannot_be_answered_is_refused_with_what_is_missing(string body, string missing)
    {
        using var response = await bot.PostAsync(body);
        Assert.Contains(missing, await IsRefusedAsync(response, HttpStatusCode.BadRequest, "BadArgument"), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_that_is_nested_too_deep_is_refused()
    {
        var deep = new string('[', 1000) + new string(']', 1000);
        using var response = await bot.PostAsync($$"""{"type":"event","value":{{deep}}}""");
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_refused()
    {
        using var body = new ByteArrayContent([.. "{\"type\":\"event\",\"unknown\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        body.Headers.ContentType = new("application/json");
        using var response = await bot.PostAsync(body);
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    public async Task Another_content_type_is_refused(string contentType)
    {
        using var response = await bot.PostAsync("""{"type":"event"}""", contentType);
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_above_256_KB_is_refused(bool tellsItsLength)
    {
        using HttpContent body = tellsItsLength ? new StringContent(Huge()) : new StreamContent(new Unsized(Huge()));
        body.Headers.ContentType = new("application/json");
        using var response = await bot.PostAsync(body);
        await IsRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_verb_is_not_allowed(string verb)
    {
        using var response = await bot.AskAsync(new HttpMethod(verb));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://192.0.2.1:80")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://127.0.0.1@example.com/")]
    [InlineData("http://[::2]/")]
    [InlineData("http://user@localhost/")]
    public async Task Without_an_app_id_replies_go_to_this_machine_only(string serviceUrl)
    {
        using var response = await bot.PostAsync(EmulatorActivities.Message(serviceUrl, Secret));
        Assert.Contains("MicrosoftAppId", await IsRefusedAsync(response, HttpStatusCode.Unauthorized, "Unauthorized"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_even_a_remembered_conversation_makes_it_post_elsewhere()
    {
        var elsewhere = new ConversationReference(conversation: new ConversationAccount { Id = "c" }, serviceUrl: "http://192.0.2.1");
        await bot.Adapter.ContinueConversationAsync(
            "", elsewhere, (turn, token) => turn.SendActivityAsync("news", cancellationToken: token), TestContext.Current.CancellationToken);
        Assert.Contains(bot.Log.AboveTrace, entry => entry.Contains("http://192.0.2.1 was dropped", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Authorization", "Bearer abc")]
    public async Task Without_an_app_id_nobody_comes_in_from_outside_or_with_a_token(string header, string value)
    {
        using var body = new StringContent("""{"type":"event"}""", Encoding.UTF8, "application/json");
        using var response = await bot.PostAsync(body, (header, value));
        await IsRefusedAsync(response, HttpStatusCode.Unauthorized, "Unauthorized");
        Assert.Contains(bot.Log.AboveTrace, entry => entry.Contains("MicrosoftAppId", StringComparison.Ordinal));
    }

    private static string Huge() => $$"""{"type":"message","text":"{{new string('a', 256 * 1024)}}"}""";

    private static async Task<string> IsRefusedAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, response.StatusCode);
        var error = JsonNode.Parse(body)!["error"]!;
        Assert.Equal(code, (string?)error["code"]);
        Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
        return (string)error["message"]!;
    }

    /// <summary>A stream that does not know its length is sent in chunks.</summary>
    private sealed class Unsized(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }
}
