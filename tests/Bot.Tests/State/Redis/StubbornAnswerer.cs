using HistoryBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>Says from which instance it comes; thinks until it is let go, whoever tells it to stop.</summary>
internal sealed class StubbornAnswerer(string name) : ITurnAnswerer
{
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource thinks = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Thinks => thinks.Task;

    public bool IsSlow { get; init; }

    public void LetGo() => letGo.TrySetResult();

    public Activity Greeting() => MessageFactory.Text(RunningBot.Greeting);

    public async Task<Activity> AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken)
    {
        thinks.TrySetResult();
        if (IsSlow)
        {
            await letGo.Task;
        }

        return MessageFactory.Text($"{name}: {activity.Text}");
    }
}
