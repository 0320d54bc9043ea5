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
            .Guarded()
            .AddResilienceHandler(ReplyPipeline.Name, (pipeline, context) => ReplyPipeline.Build(
                pipeline,
                context.ServiceProvider.GetRequiredService<IOptions<OutboundOptions>>().Value,
                context.ServiceProvider.GetRequiredService<TimeProvider>()))
            .SelectPipelineByAuthority();

        services.AddHttpClient(TokenPipeline.Name)
            .Guarded()
            // What it would tell of a request contains the secret.
            .RemoveAllLoggers()
            .AddResilienceHandler(TokenPipeline.Name, (pipeline, context) => TokenPipeline.Build(
                pipeline,
                context.ServiceProvider.GetRequiredService<IOptions<OutboundOptions>>().Value,
                context.ServiceProvider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RemoteDirectLine>();
        return services;
    }

    private static IHttpClientBuilder Guarded(this IHttpClientBuilder client) => client
        .ConfigureHttpClient(http =>
        {
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.MaxResponseContentBufferSize = MaxAnswerBytes;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            // A redirect could lead a reply, or a secret, away from the address that was allowed.
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        });
}
