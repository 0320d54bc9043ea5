using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.BotBuilder.Tests;

public sealed class TurnSpecs
{
    private readonly Probe adapter = new();

    [Fact]
    public async Task What_is_sent_in_a_turn_is_addressed_as_a_reply()
    {
        await adapter.RunAsync(Incoming.Message(), (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));

        var reply = Assert.Single(adapter.Sent);
        Assert.Equal(("hi", "b", "u", "in1", "c"), (reply.Text, reply.From?.Id, reply.Recipient?.Id, reply.ReplyToId, reply.Conversation?.Id));
        Assert.Equal(InputHints.AcceptingInput, reply.InputHint);
    }

    [Fact]
    public async Task The_id_that_the_channel_gave_comes_back_from_sending()
    {
        ResourceResponse? response = null;
        await adapter.RunAsync(Incoming.Message(), async (turn, token) => response = await turn.SendActivityAsync("hi", cancellationToken: token));
        Assert.Equal("sent0", response?.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_blank_text_cannot_be_sent(string text) =>
        await adapter.RunAsync(Incoming.Message(), async (turn, token) =>
            await Assert.ThrowsAnyAsync<ArgumentException>(() => turn.SendActivityAsync(text, cancellationToken: token)));

    [Fact]
    public async Task A_trace_alone_is_no_response()
    {
        var responded = new List<bool>();
        await adapter.RunAsync(Incoming.Message(), async (turn, token) =>
        {
            await turn.SendActivityAsync(Activity.CreateTraceActivity("note"), token);
            responded.Add(turn.Responded);
            await turn.SendActivityAsync("hi", cancellationToken: token);
            responded.Add(turn.Responded);
        });
        Assert.Equal([false, true], responded);
    }

    [Fact]
    public async Task Expected_replies_are_kept_and_never_reach_the_adapter()
    {
        var message = Incoming.Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        List<Activity> buffered = [];
        await adapter.RunAsync(message, async (turn, token) =>
        {
            var response = await turn.SendActivityAsync("hi", cancellationToken: token);
            Assert.Null(response?.Id);
            buffered.AddRange(((TurnContext)turn).BufferedReplyActivities);
        });
        Assert.Empty(adapter.Sent);
        Assert.Equal("hi", Assert.Single(buffered).Text);
    }

    [Fact]
    public async Task Handlers_of_sending_run_in_order_and_may_hold_back()
    {
        var order = new List<string>();
        await adapter.RunAsync(Incoming.Message(), async (turn, token) =>
        {
            turn.OnSendActivities((_, _, next) => { order.Add("first"); return next(); });
            turn.OnSendActivities((_, activities, _) => { order.Add("second"); return Task.FromResult(new ResourceResponse[activities.Count]); });
            await turn.SendActivityAsync("hi", cancellationToken: token);
        });
        Assert.Equal(["first", "second"], order);
        Assert.Empty(adapter.Sent);
    }

    [Fact]
    public async Task An_activity_can_be_replaced_and_taken_back()
    {
        await adapter.RunAsync(Incoming.Message(), async (turn, token) =>
        {
            var replaced = await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "old", Text = "new" }, token);
            Assert.Equal("updated", replaced.Id);
            await turn.DeleteActivityAsync("old", token);
        });
        Assert.Equal("c", Assert.Single(adapter.Sent).Conversation?.Id);
        Assert.Equal(["old"], adapter.Deleted);
    }

    [Fact]
    public async Task Middleware_wraps_the_bot_and_may_end_the_turn()
    {
        var order = new List<string>();
        adapter.Use(new Step("outer", order, goesOn: true)).Use(new Step("inner", order, goesOn: false));
        await adapter.RunAsync(Incoming.Message(), (_, _) => { order.Add("bot"); return Task.CompletedTask; });
        Assert.Equal(["outer in", "inner in", "outer out"], order);
    }

    [Fact]
    public async Task A_fault_goes_to_the_error_handler_when_there_is_one()
    {
        Exception? caught = null;
        BotCallbackHandler broken = (_, _) => throw new InvalidOperationException("broken");
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(Incoming.Message(), broken));

        adapter.OnTurnError = (_, exception) => { caught = exception; return Task.CompletedTask; };
        await adapter.RunAsync(Incoming.Message(), broken);
        Assert.Equal("broken", caught?.Message);
    }

    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("not a locale!", null)]
    public async Task A_turn_runs_under_the_culture_of_its_locale_if_there_is_such(string locale, string? expected)
    {
        var before = CultureInfo.CurrentCulture.Name;
        var message = Incoming.Message();
        message.Locale = locale;
        string? during = null;
        await adapter.RunAsync(message, (_, _) => { during = CultureInfo.CurrentCulture.Name; return Task.CompletedTask; });
        Assert.Equal(expected ?? before, during);
        Assert.Equal(before, CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public async Task A_conversation_can_be_continued_without_anybody_having_spoken()
    {
        var reference = Incoming.Message().GetConversationReference();
        await adapter.ContinueConversationAsync(
            "bot", reference, (turn, token) => turn.SendActivityAsync("news", cancellationToken: token), CancellationToken.None);
        Assert.Equal(("news", "u"), (adapter.Sent[0].Text, adapter.Sent[0].Recipient?.Id));
    }

    [Fact]
    public void Things_of_a_turn_are_found_by_key_or_by_type()
    {
        var state = new TurnContextStateCollection();
        state.Add("key", "value");
        state.Set(new ChannelAccount("x"));
        Assert.Equal("value", state.Get<string>("key"));
        Assert.Equal("x", state.Get<ChannelAccount>()?.Id);
        Assert.Null(state.Get<Activity>());
        state.Dispose();
        Assert.Throws<ObjectDisposedException>(() => state.Get<string>("key"));
    }

    private sealed class Step(string name, List<string> order, bool goesOn) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            if (goesOn)
            {
                await next(cancellationToken);
                order.Add($"{name} out");
            }
        }
    }
}
