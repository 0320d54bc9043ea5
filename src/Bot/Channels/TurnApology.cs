using HistoryBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Channels;

/// <summary>What happens when a turn fails, on every channel: it is logged, and who asked something gets an apology.</summary>
internal sealed class TurnApology(TurnPhrases phrases, ILogger<TurnApology> logger)
{
    public async Task ApologiseAsync(ITurnContext turnContext, Exception fault)
    {
        Log.TurnFailed(logger, fault.GetType().Name, fault.StackTrace);
        Log.TurnFailedSensitive(logger, fault);
        if (turnContext.Activity.Type is ActivityTypes.Message)
        {
            await turnContext.SendActivityAsync(phrases.Apology);
        }
    }
}
