using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Channels;

internal static class ChannelServices
{
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<AppRegistration>, AppRegistrationValidator>();
        services.AddOptions<AppRegistration>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChannelOptions>, ChannelOptionsValidator>();
        services.AddOptions<ChannelOptions>().Bind(configuration.GetSection(ChannelOptions.Section)).ValidateOnStart();
        services.AddSingleton<CallerPolicy>().AddSingleton<TrustedServices>().AddSingleton<CallerIdentity>();
        services.AddSingleton<ConversationRate>().AddSingleton<Admission>();
        services.AddSingleton<ReplyLanes>();
        services.AddSingleton<TurnApology>();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            authConfiguration: new AuthenticationConfiguration
            {
                ValidTokenIssuers = provider.GetRequiredService<IOptions<AppRegistration>>().Value.TenantIssuers,
            },
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        services.AddSingleton<HistoryAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<HistoryAdapter>());
        services.AddHostedService<ReplySender>();
        return services;
    }
}
