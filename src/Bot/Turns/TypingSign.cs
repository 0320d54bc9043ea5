using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>Shows that an answer is under way where it takes long. A client that waits for the replies in the response is shown nothing.</summary>
internal sealed class TypingSign(TimeProvider time)
{
    // Most answers are there before anybody would see the sign.
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);

    // Clients take the sign down after five seconds.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    /// <summary>Waits for a piece of work, with the sign shown after half a second and for as long as it takes.</summary>
    public async Task<T> ShowWhileAsync<T>(Task<T> work, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var wait = First;
        while (turnContext.Activity.DeliveryMode != DeliveryModes.ExpectReplies && await TakesLongerAsync(work, wait, cancellationToken))
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
            wait = Again;
        }

        return await work;
    }

    private async Task<bool> TakesLongerAsync(Task work, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(work, Task.Delay(wait, time, over.Token));
        await over.CancelAsync();
        return first != work && !cancellationToken.IsCancellationRequested;
    }
}
