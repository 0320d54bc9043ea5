using Polly;
using Polly.CircuitBreaker;
using Polly.Registry;
using Polly.Retry;
using Polly.Timeout;

namespace HistoryBot.Bot.Outbound;

/// <summary>What stands between the bot and the Redis server that keeps its state.</summary>
internal sealed class RedisPipeline(ResiliencePipelineProvider<string> pipelines)
{
    private const double HopelessFailureRatio = 0.9;

    /// <summary>Attempts in the sampling window before the breaker judges.</summary>
    private const int EnoughAttempts = 40;

    private const double SlowFailureRatio = 0.5;

    /// <summary>The same for what can be done without: whoever asks next is not to wait as well.</summary>
    private const int EnoughAttemptsAtOnce = 4;

    /// <summary>Above what a server in the same place needs, also when it is busy; below what anybody notices.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan SamplingWindow = TimeSpan.FromSeconds(5);

    private readonly ResiliencePipeline pipeline = pipelines.GetPipeline(PipelineNames.Redis);
    private readonly ResiliencePipeline oncePipeline = pipelines.GetPipeline(PipelineNames.RedisOnce);

    public static void Build(ResiliencePipelineBuilder pipeline, PipelineOptions options, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline
            .AddTimeout(options.TotalTimeout)
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.FirstDelay,
                MaxDelay = LongestDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<RedisBusyException>().Handle<TimeoutRejectedException>(),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = HopelessFailureRatio,
                MinimumThroughput = EnoughAttempts,
                SamplingDuration = SamplingWindow,
                BreakDuration = options.BreakDuration,
                ShouldHandle = new PredicateBuilder().Handle<RedisBusyException>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(options.AttemptTimeout);
    }

    public static void BuildOnce(ResiliencePipelineBuilder pipeline, PipelineOptions options, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = SlowFailureRatio,
                MinimumThroughput = EnoughAttemptsAtOnce,
                SamplingDuration = SamplingWindow,
                BreakDuration = options.BreakDuration,
                ShouldHandle = new PredicateBuilder().Handle<RedisBusyException>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(options.AttemptTimeout < AtOnce ? options.AttemptTimeout : AtOnce);
    }

    /// <summary>Does something, several times if need be.</summary>
    /// <param name="attempt">May be repeated after it was done without a word: it has to be of no effect then.</param>
    /// <exception cref="RedisBusyException">It could not be done in time.</exception>
    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> attempt) => RunAsync(pipeline, attempt);

    /// <summary>Does something that can be done without: once, and for a quarter of a second at most.</summary>
    /// <exception cref="RedisBusyException">It could not be done in time.</exception>
    public Task<T> RunOnceAsync<T>(Func<CancellationToken, Task<T>> attempt) => RunAsync(oncePipeline, attempt);

    private static async Task<T> RunAsync<T>(ResiliencePipeline pipeline, Func<CancellationToken, Task<T>> attempt)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await attempt(token), CancellationToken.None);
        }
        catch (BrokenCircuitException fault)
        {
            throw new RedisBusyException("Redis has failed so often that it is left alone for a moment.", fault);
        }
        catch (TimeoutRejectedException fault)
        {
            throw new RedisBusyException("Redis did not answer in time.", fault);
        }
    }
}
