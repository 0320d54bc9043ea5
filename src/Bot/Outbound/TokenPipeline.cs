using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace HistoryBot.Bot.Outbound;

/// <summary>What stands between a page that waits for a token and the Direct Line service that gives it.</summary>
internal static class TokenPipeline
{
    public const string Name = "tokens";

    /// <summary>Attempts after the first one; somebody looks at an empty page meanwhile.</summary>
    private const int Retries = 2;

    private const double HopelessFailureRatio = 0.5;

    /// <summary>Attempts in the sampling window before the breaker judges.</summary>
    private const int EnoughAttempts = 10;

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan SamplingWindow = TimeSpan.FromSeconds(30);

    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, OutboundOptions options, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline
            .AddTimeout(TotalTimeout)
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                Delay = options.FirstDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldRetryAfterHeader = true,
                ShouldHandle = attempt => ValueTask.FromResult(IsPassing(attempt) && WaitOf(attempt.Outcome.Result, time) < TotalTimeout),
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = HopelessFailureRatio,
                MinimumThroughput = EnoughAttempts,
                SamplingDuration = SamplingWindow,
                BreakDuration = options.BreakDuration,
            })
            .AddTimeout(AttemptTimeout < options.AttemptTimeout ? AttemptTimeout : options.AttemptTimeout);
    }

    // A timeout too: a token that nobody received harms nobody.
    private static bool IsPassing(RetryPredicateArguments<HttpResponseMessage> attempt) =>
        attempt.Outcome.Exception is HttpRequestException or TimeoutRejectedException
        || attempt.Outcome.Result?.StatusCode
            is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private static TimeSpan WaitOf(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } moment } => moment - time.GetUtcNow(),
        _ => TimeSpan.Zero,
    };
}
