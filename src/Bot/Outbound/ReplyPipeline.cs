using Polly;

namespace HistoryBot.Bot.Outbound;

/// <summary>What stands between a reply and a channel's server: a bulkhead, so that no host holds up another, and the patience of all.</summary>
internal static class ReplyPipeline
{
    /// <summary>The breaker looks at the host only, so one dead conversation among live ones must not open it.</summary>
    private const double HopelessFailureRatio = 0.8;

    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, OutboundOptions options, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline
            .AddConcurrencyLimiter(options.MaxPerHost, queueLimit: int.MaxValue)
            // Not again after a timeout: the server has the reply, and twice the same answer is worse than none.
            .AddPatience(options, time, HopelessFailureRatio, fault => fault is HttpRequestException);
    }
}
