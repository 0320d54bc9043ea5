using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.BotBuilder.Tests;

public sealed class ActivityHandlerSpecs
{
    private readonly Probe adapter = new();
    private readonly Recorder bot = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "messageUpdate")]
    [InlineData(ActivityTypes.MessageDelete, "messageDelete")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData("ping", "unrecognized")]
    [InlineData(ActivityTypes.DeleteUserData, "unrecognized")]
    [InlineData(ActivityTypes.ContactRelationUpdate, "unrecognized")]
    public async Task Each_type_of_activity_has_a_method_of_its_own(string type, string expected)
    {
        await RunAsync(Incoming.Of(type));
        Assert.Equal([expected], bot.Calls);
    }

    [Fact]
    public async Task Who_joins_and_who_leaves_is_told()
    {
        var update = Incoming.Of(ActivityTypes.ConversationUpdate);
        update.MembersAdded = [new ChannelAccount("u"), new ChannelAccount("b")];
        await RunAsync(update);

        update.MembersAdded = null;
        update.MembersRemoved = [new ChannelAccount("u")];
        await RunAsync(update);
        Assert.Equal(["added u b", "removed u"], bot.Calls);
    }

    [Fact]
    public async Task An_update_about_nobody_is_quiet()
    {
        var update = Incoming.Of(ActivityTypes.ConversationUpdate);
        update.MembersAdded = [];
        await RunAsync(update);
        Assert.Empty(bot.Calls);
    }

    [Fact]
    public async Task Reactions_given_and_taken_are_told()
    {
        var reaction = Incoming.Of(ActivityTypes.MessageReaction);
        reaction.ReactionsAdded = [new MessageReaction("like")];
        reaction.ReactionsRemoved = [new MessageReaction("sad")];
        await RunAsync(reaction);
        Assert.Equal(["like", "not sad"], bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("remove", "uninstalled")]
    public async Task Installation_and_removal_are_told(string action, string expected)
    {
        var update = Incoming.Of(ActivityTypes.InstallationUpdate);
        update.Action = action;
        await RunAsync(update);
        Assert.Equal([expected], bot.Calls);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_not_implemented()
    {
        await RunAsync(Incoming.Of(ActivityTypes.Invoke));
        var response = Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value);
        Assert.Equal(501, response.Status);
        Assert.False(response.IsSuccessStatusCode());
    }

    [Fact]
    public async Task An_activity_without_a_type_is_a_fault() =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => RunAsync(new Activity()));

    private Task RunAsync(Activity activity) => adapter.RunAsync(activity, bot.OnTurnAsync);

    private sealed class Recorder : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            Called("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Called("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
            Called("messageDelete");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Called("added " + string.Join(' ', membersAdded.Select(member => member.Id)));

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Called("removed " + string.Join(' ', membersRemoved.Select(member => member.Id)));

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Called(messageReactions[0].Type!);

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Called("not " + messageReactions[0].Type);

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Called("event");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
            Called("typing");

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Called("end");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Called("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Called("uninstalled");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            Called("unrecognized");

        private Task Called(string what)
        {
            Calls.Add(what);
            return Task.CompletedTask;
        }
    }
}
