using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Telemetry;

namespace HistoryBot.Bot.Outbound;

/// <summary>
/// A pipeline for each server that the bot depends on, and a client where it speaks HTTP. Their metrics are Polly's meter, <c>Polly</c>, tagged with the pipeline.
/// </summary>
internal static class OutboundServices
{
    private const int MaxAnswerBytes = 1 << 20;

    public static IServiceCollection AddOutbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<OutboundOptions>, OutboundOptionsValidator>();
        services.AddOptions<OutboundOptions>().Bind(configuration.GetSection(OutboundOptions.Section)).ValidateOnStart();
        services.AddSingleton(provider => new OutsideConnections(
            (host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken), provider.GetRequiredService<ILogger<OutsideConnections>>()));

        // The adapter asks for the client without a name.
        services.AddHttpClient(Options.DefaultName)
            .Frugal()
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<OutsideConnections>()))
            .AddResilienceHandler(PipelineNames.Replies, (pipeline, context) => ReplyPipeline.Build(
                pipeline, context.ServiceProvider.Settings(), context.ServiceProvider.GetRequiredService<TimeProvider>()))
            .SelectPipelineByAuthority();
        services.AddDependency(PipelineNames.Tokens, options => options.Tokens);
        services.AddDependency(PipelineNames.OpenId, options => options.OpenId);
        services.AddDependency(PipelineNames.DirectLine, options => options.DirectLine);
        services.AddResiliencePipeline(PipelineNames.Redis, (pipeline, context) => RedisPipeline.Build(
            pipeline, context.ServiceProvider.Settings().Redis, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        services.AddResiliencePipeline(PipelineNames.RedisOnce, (pipeline, context) => RedisPipeline.BuildOnce(
            pipeline, context.ServiceProvider.Settings().Redis, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        // What can be done without is no error for the log.
        services.Configure<TelemetryOptions>(telemetry => telemetry.SeverityProvider = happened =>
            happened.Source.PipelineName == PipelineNames.RedisOnce ? ResilienceEventSeverity.Warning : happened.Event.Severity);
        return services.AddSingleton<RedisPipeline>().AddSingleton<RemoteDirectLine>();
    }

    // The operator says where it is, so it may be anywhere, also behind the operator's proxy.
    private static void AddDependency(this IServiceCollection services, string name, Func<OutboundOptions, PipelineOptions> optionsOf) =>
        services.AddHttpClient(name)
            .Frugal()
            .ConfigurePrimaryHttpMessageHandler(() => Handler(outside: null))
            // What it would tell of a request contains the secret.
            .RemoveAllLoggers()
            .AddResilienceHandler(name, (pipeline, context) => HttpPipeline.Build(
                pipeline, optionsOf(context.ServiceProvider.Settings()), context.ServiceProvider.GetRequiredService<TimeProvider>()))
            .SelectPipelineByAuthority();

    private static OutboundOptions Settings(this IServiceProvider provider) => provider.GetRequiredService<IOptions<OutboundOptions>>().Value;

    // The pipeline alone decides how long to wait.
    private static IHttpClientBuilder Frugal(this IHttpClientBuilder client) => client.ConfigureHttpClient(http =>
    {
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.MaxResponseContentBufferSize = MaxAnswerBytes;
    });

    private static SocketsHttpHandler Handler(OutsideConnections? outside) => new()
    {
        // A redirect could lead a reply, or a secret, away from the address that was allowed.
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        // A proxy would connect where this process does not see it.
        UseProxy = outside is null,
        ConnectCallback = outside is null ? null : outside.ConnectAsync,
    };
}
