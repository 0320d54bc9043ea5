using System.Net;
using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests.Answers;

/// <summary>The Emulator's exchange with the bot and its own pack.</summary>
public sealed class AnswerExchangeSpecs : IAsyncLifetime
{
    private const string Raid = "When did the Punjab Rangers raid the Iraqi embassy?";

    private FakeEmulator emulator = null!;
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => (emulator, bot) = (await FakeEmulator.StartAsync(), await RunningBot.StartWithPackAsync());

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await emulator.DisposeAsync();
    }

    [Fact]
    public async Task I_join_am_greeted_once_and_get_an_answer_to_each_of_three_messages()
    {
        await bot.AcceptsAsync(EmulatorActivities.ConversationUpdate(emulator.ServiceUrl));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, Raid, "m1"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "What happened in 1921?", "m2"));
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, "Who won the football world cup?", "m3"));

        ToldAnswer[] replies = [await NextAsync(), await NextAsync(), await NextAsync(), await NextAsync()];

        Assert.Equal(["social", "answer", "nearest", "none"], replies.Select(r => r.Kind));
        Assert.Equal(["c1", "m1", "m2", "m3"], replies.Select(r => (string?)r.Activity["replyToId"]));
        Assert.Equal(0, emulator.Waiting);
    }

    [Fact]
    public async Task A_message_before_any_update_of_the_conversation_is_answered()
    {
        var reply = await SayAsync(Raid);

        Assert.Equal("raid-1973", Assert.Single(reply.Facts));
    }

    [Fact]
    public async Task An_answer_is_Markdown_with_numbered_sources()
    {
        var reply = await SayAsync(Raid);

        Assert.Equal("markdown", (string?)reply.Activity["textFormat"]);
        Assert.StartsWith("**On 10 February 1973.** [1] On 10 February 1973 ", reply.Text, StringComparison.Ordinal);
        var source = Assert.Single(reply.Markdown.Definitions);
        Assert.Equal((1, "Diplomatic rift and tensions, paragraph 2, sentence 1"), (source.Number, source.Title));
        Assert.StartsWith("https://en.wikipedia.org/wiki/", source.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_the_text_stands_as_it_is()
    {
        var reply = await SayAsync("What happened in the 1970s?");

        Assert.Contains("(https://en.wikipedia.org/wiki/1973_raid_on_the_Iraqi_embassy_in_Pakistan)", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_carries_the_contract_for_clients()
    {
        var reply = await SayAsync("What happened in the early 1970s?");

        Assert.Equal("answer", reply.Kind);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""[{"text":"the early 1970s","edtf":"1970/1973","from":"1970-01-01","to":"1973-12-31","rule":"early, mid or late","confidence":"likely","alternatives":[]}]"""), reply.Contract["asked"]));
        Assert.NotEmpty(reply.Contract["reasons"]!.AsArray());
        var first = reply.Contract["citations"]![0]!;
        Assert.Equal(
            (1, "relations-soured-1970s", "Diplomatic rift and tensions", 1),
            ((int)first["position"]!, (string?)first["fact"], (string?)first["section"], (int)first["paragraph"]!));
    }

    [Fact]
    public async Task Text_entity_and_contract_number_the_same_addresses_alike()
    {
        var reply = await SayAsync("What happened in the early 1970s?");

        Assert.True(reply.Contracted.Count > 1);
        Assert.Equal(reply.Contracted, reply.Defined);
        Assert.Equal(reply.Contracted, reply.Claimed);
        Assert.Equal(
            ("Message", "https://schema.org", ""),
            ((string?)reply.Message["@type"], (string?)reply.Message["@context"], (string?)reply.Message["@id"]));
    }

    [Fact]
    public async Task What_is_suggested_is_a_button_that_says_it_for_me()
    {
        var reply = await SayAsync(Raid);

        Assert.InRange(reply.Actions.Count, 1, 3);
        Assert.All(reply.Actions, a => Assert.Equal(("imBack", (string?)a["value"]), ((string?)a["type"], (string?)a["title"])));
        Assert.Equal("answer", (await SayAsync((string)reply.Actions[0]["value"]!)).Kind);
    }

    [Fact]
    public async Task What_is_spoken_has_no_numbers_of_sources_and_no_addresses()
    {
        var spoken = (string)(await SayAsync(Raid)).Activity["speak"]!;

        Assert.StartsWith("On 10 February 1973.", spoken, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", spoken, StringComparison.Ordinal);
        Assert.DoesNotContain("http", spoken, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who won the football world cup?", "none")]
    [InlineData("hello", "social")]
    [InlineData("Who was Bhutto?", "clarify")]
    public async Task What_is_no_answer_has_no_sources_anywhere(string text, string kind)
    {
        var reply = await SayAsync(text);

        Assert.Equal(kind, reply.Kind);
        Assert.Empty(reply.Contracted.Concat(reply.Claimed).Concat(reply.Defined));
        Assert.Empty(reply.Markdown.Marks);
    }

    [Fact]
    public async Task A_client_that_expects_replies_gets_the_whole_answer_in_the_response()
    {
        using var response = await bot.PostAsync(EmulatorActivities.Inline(Raid));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var reply = new ToldAnswer(Assert.Single(body["activities"]!.AsArray())!);
        Assert.Equal(("answer", "raid-1973"), (reply.Kind, Assert.Single(reply.Facts)));
        Assert.Equal(reply.Contracted, reply.Claimed);
    }

    [Fact]
    public async Task Today_is_the_day_where_I_am()
    {
        var reply = await SayAsync("What happened 53 years ago?");

        Assert.Equal("1973", (string?)reply.Contract["asked"]![0]!["edtf"]);
    }

    [Fact]
    public async Task Nothing_that_I_wrote_is_in_the_log()
    {
        await SayAsync("What about zanzibarian marmalade?");

        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains("marmalade", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<ToldAnswer> SayAsync(string text)
    {
        await bot.AcceptsAsync(EmulatorActivities.Message(emulator.ServiceUrl, text));
        return await NextAsync();
    }

    private async Task<ToldAnswer> NextAsync() => new((await emulator.NextReplyAsync()).Activity);
}
