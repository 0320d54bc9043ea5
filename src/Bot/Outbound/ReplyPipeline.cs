using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace HistoryBot.Bot.Outbound;

/// <summary>What stands between a reply and a channel's server. Each host has a pipeline of its own.</summary>
internal static class ReplyPipeline
{
    public const string Name = "replies";

    /// <summary>The breaker looks at the host only, so one dead conversation among live ones must not open it.</summary>
    private const double HopelessFailureRatio = 0.8;

    /// <summary>Attempts in the sampling window before the breaker judges.</summary>
    private const int EnoughAttempts = 10;

    private static readonly TimeSpan SamplingWindow = TimeSpan.FromSeconds(30);

    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, OutboundOptions options, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline
            .AddConcurrencyLimiter(options.MaxPerHost, queueLimit: int.MaxValue)
            .AddTimeout(options.TotalTimeout)
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.FirstDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldRetryAfterHeader = true,
                ShouldHandle = MayBeRepeated,
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = HopelessFailureRatio,
                MinimumThroughput = EnoughAttempts,
                SamplingDuration = SamplingWindow,
                BreakDuration = options.BreakDuration,
            })
            .AddTimeout(options.AttemptTimeout);
    }

    // Not after a timeout: the server has the reply, and twice the same answer is worse than none.
    private static ValueTask<bool> MayBeRepeated(RetryPredicateArguments<HttpResponseMessage> attempt) => ValueTask.FromResult(
        attempt.Outcome.Exception is HttpRequestException
        || attempt.Outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError);
}
