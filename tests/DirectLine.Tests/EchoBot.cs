using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Tests;

/// <summary>A bot of nobody's subject: says back what it is told, and does what some words ask for.</summary>
internal sealed class EchoBot : ActivityHandler
{
    public const string Greeting = "Welcome!";

    private readonly ConcurrentQueue<Activity> received = new();

    public IReadOnlyList<Activity> Received => [.. received];

    /// <summary>What "wait" waits for.</summary>
    public TaskCompletionSource Door { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        received.Enqueue(turnContext.Activity);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Text)
        {
            case "wait":
                await Door.Task.WaitAsync(cancellationToken);
                break;
            case "fail":
                throw new InvalidOperationException("fail");
            case "type":
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
                break;
            case "noise":
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Trace, Name = "inside" }, cancellationToken);
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation }, cancellationToken);
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.Delay, Value = 1 }, cancellationToken);
                break;
            case "edit" or "delete":
                await CorrectAsync(turnContext, cancellationToken);
                return;
        }

        await turnContext.SendActivityAsync($"echo {turnContext.Activity.Text}", cancellationToken: cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var _ in membersAdded.Where(member => member.Id != turnContext.Activity.Recipient?.Id))
        {
            await turnContext.SendActivityAsync(Greeting, cancellationToken: cancellationToken);
        }
    }

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"event {turnContext.Activity.Name}", cancellationToken: cancellationToken);

    private static async Task CorrectAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var sent = await turnContext.SendActivityAsync("first thought", cancellationToken: cancellationToken);
        var id = sent?.Id ?? "";
        if (turnContext.Activity.Text == "delete")
        {
            await turnContext.DeleteActivityAsync(id, cancellationToken);
            return;
        }

        var better = MessageFactory.Text("second thought");
        better.Id = id;
        await turnContext.UpdateActivityAsync(better, cancellationToken);
    }
}
