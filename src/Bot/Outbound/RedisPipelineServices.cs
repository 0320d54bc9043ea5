using Polly;

namespace HistoryBot.Bot.Outbound;

internal static class RedisPipelineServices
{
    public static IServiceCollection AddRedisPipeline(this IServiceCollection services)
    {
        services.AddResiliencePipeline(
            RedisPipeline.Name, (pipeline, context) => RedisPipeline.Build(pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<RedisPipeline>();
    }
}
