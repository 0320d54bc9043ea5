using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace HistoryBot.BotBuilder.Tests;

public sealed class CloudAdapterSpecs : IDisposable
{
    private const string Message = """
        {"type":"message","id":"m1","text":"hello","channelId":"emulator","serviceUrl":"http://localhost:1/",
         "from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c|livechat"}}
        """;

    private readonly FakeChannel channel = new(body: """{"id":"r1"}""");

    [Theory]
    [InlineData("PUT", Message, 405)]
    [InlineData("GET", "", 405)]
    [InlineData("POST", "", 400)]
    [InlineData("POST", "{", 400)]
    [InlineData("POST", """{"text":"no type"}""", 400)]
    [InlineData("POST", """{"type":"event","serviceUrl":"http://localhost:1","conversation":{"id":"c"}}""", 200)]
    [InlineData("POST", """{"type":"invoke","name":"unknown","serviceUrl":"http://localhost:1","conversation":{"id":"c"}}""", 501)]
    public async Task A_request_is_answered_as_the_protocol_says(string method, string body, int expected)
    {
        var response = await AskAsync(new Echo(), body, method);
        Assert.Equal((expected, ""), (response.StatusCode, BodyOf(response)));
    }

    [Fact]
    public async Task A_message_is_answered_at_its_service_address_with_every_id_escaped()
    {
        var response = await AskAsync(new Echo(), Message);

        Assert.Equal(200, response.StatusCode);
        var request = Assert.Single(channel.Requests);
        Assert.Equal(("POST", "http://localhost:1/v3/conversations/c%7Clivechat/activities/m1"), (request.Method, request.Address));
        Assert.Equal("application/json", request.Request.Content!.Headers.ContentType!.MediaType);
        Assert.Null(request.Request.Headers.Authorization);
        var reply = JsonNode.Parse(request.Body)!;
        Assert.Equal(("message", "hello", "m1"), ((string?)reply["type"], (string?)reply["text"], (string?)reply["replyToId"]));
        Assert.Equal(("b", "u"), ((string?)reply["from"]!["id"], (string?)reply["recipient"]!["id"]));
    }

    [Fact]
    public async Task A_message_without_an_id_is_answered_in_the_conversation()
    {
        await AskAsync(new Echo(), Message.Replace("\"id\":\"m1\",", "", StringComparison.Ordinal));
        Assert.Equal("http://localhost:1/v3/conversations/c%7Clivechat/activities", Assert.Single(channel.Requests).Address);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_answer_and_not_to_the_service_address()
    {
        var message = Message.Replace("\"id\":\"m1\"", "\"deliveryMode\":\"expectReplies\"", StringComparison.Ordinal);
        var response = await AskAsync(new Echo(), message);

        Assert.Empty(channel.Requests);
        Assert.StartsWith("application/json", response.ContentType, StringComparison.Ordinal);
        Assert.Equal("hello", (string?)JsonNode.Parse(BodyOf(response))!["activities"]![0]!["text"]);
    }

    [Fact]
    public async Task The_answer_to_an_invoke_is_what_the_bot_says()
    {
        var response = await AskAsync(
            new Echo(), """{"type":"invoke","name":"known","serviceUrl":"http://localhost:1","conversation":{"id":"c"}}""");
        Assert.Equal((200, 1), (response.StatusCode, (int?)JsonNode.Parse(BodyOf(response))!["a"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("thanks")]
    [InlineData("{}")]
    public async Task A_reply_is_sent_whatever_the_channel_says_to_it(string body)
    {
        var response = await AskAsync(new Echo(), Message, channel: new FakeChannel(body: body));
        Assert.Equal(200, response.StatusCode);
    }

    [Fact]
    public async Task A_refused_reply_is_a_fault_of_the_turn() =>
        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(new Echo(), Message, channel: new FakeChannel(HttpStatusCode.NotFound)));

    [Fact]
    public async Task A_trace_is_sent_to_the_emulator_only()
    {
        await AskAsync(new Tracer(), Message);
        Assert.Single(channel.Requests);
        await AskAsync(new Tracer(), Message.Replace("emulator", "webchat", StringComparison.Ordinal));
        Assert.Single(channel.Requests);
    }

    [Fact]
    public async Task A_continued_conversation_reaches_its_service_address()
    {
        var conversation = new ConversationAccount { Id = "c" };
        var reference = new ConversationReference(conversation: conversation, channelId: "emulator", serviceUrl: "http://localhost:1");
        await Adapter(channel).ContinueConversationAsync(
            "", reference, (turn, token) => turn.SendActivityAsync("news", cancellationToken: token), CancellationToken.None);
        Assert.StartsWith("http://localhost:1/v3/conversations/c/activities", Assert.Single(channel.Requests).Address, StringComparison.Ordinal);
    }

    public void Dispose() => channel.Dispose();

    private async Task<HttpResponse> AskAsync(IBot bot, string body, string method = "POST", FakeChannel? channel = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = new MemoryStream();
        await Adapter(channel ?? this.channel).ProcessAsync(context.Request, context.Response, bot, CancellationToken.None);
        return context.Response;
    }

    private static CloudAdapter Adapter(IHttpClientFactory channel) => new(new ConfigurationBuilder().Build(), channel);

    private static string BodyOf(HttpResponse response) => Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray());

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(turnContext.Activity.Text!, cancellationToken: cancellationToken);

        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.Name == "known"
                ? CreateInvokeResponse(new Dictionary<string, int> { ["a"] = 1 })
                : await base.OnInvokeActivityAsync(turnContext, cancellationToken);
    }

    private sealed class Tracer : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(Activity.CreateTraceActivity("note"), cancellationToken);
    }
}
