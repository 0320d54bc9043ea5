using HistoryBot.Bot.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Registry;

namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>A place between the pipeline of Redis and the server.</summary>
internal static class InsideRedis
{
    public static IServiceCollection AddInsideRedis(this IServiceCollection services, TimeProvider time, Action<ResiliencePipelineBuilder> add) =>
        services.AddSingleton(provider => Build(provider.GetRequiredService<IOptions<OutboundOptions>>().Value.Redis, time, add));

    public static RedisPipeline Build(PipelineOptions options, TimeProvider time, Action<ResiliencePipelineBuilder> add)
    {
        var pipelines = new ResiliencePipelineRegistry<string>();
        pipelines.TryAddBuilder(PipelineNames.Redis, (pipeline, _) =>
        {
            RedisPipeline.Build(pipeline, options, time);
            add(pipeline);
        });
        pipelines.TryAddBuilder(PipelineNames.RedisOnce, (pipeline, _) =>
        {
            RedisPipeline.BuildOnce(pipeline, options, time);
            add(pipeline);
        });
        return new RedisPipeline(pipelines);
    }
}
