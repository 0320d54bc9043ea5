using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order of its addition; itself one piece of middleware.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> steps = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        steps.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        await PassAsync(0, turnContext, (_, token) => next(token), cancellationToken).ConfigureAwait(false);
    }

    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        PassAsync(0, turnContext, callback, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => steps.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task PassAsync(int index, ITurnContext turnContext, BotCallbackHandler? last, CancellationToken cancellationToken) =>
        index < steps.Count
            ? steps[index].OnTurnAsync(turnContext, token => PassAsync(index + 1, turnContext, last, token), cancellationToken)
            : last?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
}
