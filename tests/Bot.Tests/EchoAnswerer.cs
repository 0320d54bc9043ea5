using HistoryBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Tests;

internal sealed class EchoAnswerer : ITurnAnswerer
{
    public const string Bomb = "bomb";

    public Activity Greeting() => MessageFactory.Text(RunningBot.Greeting);

    public Task<Activity> AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken) => activity.Text == Bomb
        ? throw new InvalidOperationException($"Cannot answer '{activity.Text}'.")
        : Task.FromResult(MessageFactory.Text($"echo {activity.Text}"));
}
