using HistoryBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Tests;

internal sealed class EchoAnswerer : ITurnAnswerer
{
    public const string Bomb = "bomb";

    /// <summary>Whether it thinks for ever from now on.</summary>
    public bool Hangs { get; set; }

    public Activity Greeting() => MessageFactory.Text(RunningBot.Greeting);

    public async Task<Activity> AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken)
    {
        if (Hangs)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return activity.Text == Bomb
            ? throw new InvalidOperationException($"Cannot answer '{activity.Text}'.")
            : MessageFactory.Text($"echo {activity.Text}");
    }
}
