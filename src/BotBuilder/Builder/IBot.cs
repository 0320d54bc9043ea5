namespace Microsoft.Bot.Builder;

/// <summary>What an adapter calls with each turn.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
