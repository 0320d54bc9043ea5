namespace Microsoft.Bot.Builder;

/// <summary>A step that every turn passes before the bot, and again on the way back.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
