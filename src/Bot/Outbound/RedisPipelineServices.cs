using Polly;

namespace HistoryBot.Bot.Outbound;

internal static class RedisPipelineServices
{
    public static IServiceCollection AddRedisPipeline(this IServiceCollection services)
    {
        services.AddResiliencePipeline(
            PipelineNames.Redis, (pipeline, context) => RedisPipeline.Build(pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<RedisPipeline>();
    }
}
