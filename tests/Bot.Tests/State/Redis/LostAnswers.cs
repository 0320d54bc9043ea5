using HistoryBot.Bot.Outbound;
using Polly;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>Of every two attempts the first is done and reported as failed, as when the connection breaks before the answer.</summary>
internal sealed class LostAnswers : ResilienceStrategy
{
    private int attempts;

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        var outcome = await callback(context, state);
        return Interlocked.Increment(ref attempts) % 2 == 0 ? outcome : Outcome.FromException<TResult>(new RedisBusyException("lost"));
    }
}
