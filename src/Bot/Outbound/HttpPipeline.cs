using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace HistoryBot.Bot.Outbound;

/// <summary>
/// What stands between the bot and another server, from the outside in: total timeout, retry with jitter, circuit breaker, attempt timeout.
/// Each host has a pipeline of its own.
/// </summary>
internal static class HttpPipeline
{
    /// <summary>Attempts in the sampling window before the breaker judges.</summary>
    private const int EnoughAttempts = 10;

    private const double HopelessFailureRatio = 0.5;

    private static readonly TimeSpan SamplingWindow = TimeSpan.FromSeconds(30);

    /// <summary>A pipeline for what may be asked twice without harm: also after a timeout.</summary>
    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, PipelineOptions options, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline.AddPatience(options, time, HopelessFailureRatio, fault => fault is HttpRequestException or TimeoutRejectedException);
    }

    /// <param name="failureRatio">The share of failed attempts, 0 to 1, at which a host is left alone.</param>
    /// <param name="isPassing">Whether a failure without an answer may pass if it is tried again.</param>
    public static void AddPatience(
        this ResiliencePipelineBuilder<HttpResponseMessage> pipeline,
        PipelineOptions options,
        TimeProvider time,
        double failureRatio,
        Predicate<Exception> isPassing) => pipeline
        .AddTimeout(options.TotalTimeout)
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            Delay = options.FirstDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = true,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is { } fault
                ? isPassing(fault)
                : IsPassing(attempt.Outcome.Result!.StatusCode) && WaitOf(attempt, time) < options.TotalTimeout),
        })
        .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = failureRatio,
            MinimumThroughput = EnoughAttempts,
            SamplingDuration = SamplingWindow,
            BreakDuration = options.BreakDuration,
        })
        .AddTimeout(options.AttemptTimeout);

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private static TimeSpan WaitOf(RetryPredicateArguments<HttpResponseMessage> attempt, TimeProvider time) =>
        attempt.Outcome.Result?.Headers.RetryAfter switch
        {
            { Delta: { } wait } => wait,
            { Date: { } moment } => moment - time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
}
