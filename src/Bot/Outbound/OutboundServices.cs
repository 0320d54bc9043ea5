using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Outbound;

internal static class OutboundServices
{
    private const int MaxAnswerBytes = 1 << 20;

    public static IServiceCollection AddOutbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<OutboundOptions>, OutboundOptionsValidator>();
        services.AddOptions<OutboundOptions>().Bind(configuration.GetSection(OutboundOptions.Section)).ValidateOnStart();

        // The adapter asks for the client without a name; the pipeline alone decides how long to wait.
        services.AddHttpClient(Options.DefaultName)
            .ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = MaxAnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect could lead a reply away from the address that was allowed.
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            })
            .AddResilienceHandler(ReplyPipeline.Name, (pipeline, context) => ReplyPipeline.Build(
                pipeline,
                context.ServiceProvider.GetRequiredService<IOptions<OutboundOptions>>().Value,
                context.ServiceProvider.GetRequiredService<TimeProvider>()))
            .SelectPipelineByAuthority();
        return services;
    }
}
