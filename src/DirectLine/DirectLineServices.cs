using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Http;
using HistoryBot.DirectLine.Journal;
using HistoryBot.DirectLine.Tokens;
using HistoryBot.DirectLine.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine;

/// <summary>Direct Line 3.0 for any <see cref="IBot"/>.</summary>
public static class DirectLineServices
{
    /// <summary>Adds the channel. The bot itself, an <see cref="IBot"/>, is the host's to add, and an <see cref="IConversationJournal"/> or an <see cref="ISharedJournal"/> if it has one.</summary>
    /// <param name="section">Its settings, and its limits below <c>Limits</c>; all have defaults.</param>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddSingleton<IValidateOptions<DirectLineLimits>, DirectLineLimitsValidator>();
        services.AddOptions<DirectLineOptions>().Bind(section).ValidateOnStart();
        services.AddOptions<DirectLineLimits>().Bind(section.GetSection("Limits")).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);

        services.TryAddSingleton<IConversationJournal, NoJournal>();
        services.AddSingleton<IConversationLog>(provider =>
            provider.GetService<ISharedJournal>() ?? (IConversationLog)provider.GetRequiredService<IConversationJournal>());
        services.AddSingleton<SigningKey>().AddSingleton<TokenIssuer>().AddSingleton<ConversationStore>().AddSingleton<ChannelAccounts>();
        services.AddSingleton(provider => new DirectLineTokens(
            provider.GetRequiredService<TokenIssuer>(),
            provider.GetRequiredService<IOptions<DirectLineOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DirectLineAdapter(
            provider.GetRequiredService<ConversationStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DirectLineAdapter>>()));

        services.AddSingleton<PublicSite>().AddSingleton<Origins>().AddSingleton<ConversationShares>();
        services.AddSingleton<Doorkeeper>().AddSingleton<RateLimits>().AddSingleton<Reception>();
        services.AddSingleton<StreamAddress>().AddSingleton<ConversationOffer>();
        services.AddSingleton<TokenEndpoints>().AddSingleton<ConversationEndpoints>().AddSingleton<ActivityEndpoints>().AddSingleton<StreamEndpoint>();
        services.AddSingleton<TurnRunner>().AddHostedService(provider => provider.GetRequiredService<TurnRunner>()).AddHostedService<Resumption>();
        if (services.Any(service => service.ServiceType == typeof(ISharedJournal)))
        {
            services.AddHostedService<Delivery>();
        }

        return services.AddHostedService<IdleSweep>();
    }

    /// <summary>Maps the channel below a path, such as <c>/v3/directline</c>; clients call that address their domain.</summary>
    public static void MapDirectLine(this IEndpointRouteBuilder routes, string path)
    {
        var group = routes.MapGroup(path);
        var door = routes.ServiceProvider.GetRequiredService<Doorkeeper>();
        foreach (var route in Routes.Asked)
        {
            group.MapMethods(route, [HttpMethods.Options], door.Open(http => Task.FromResult(Origins.Preflight(http))));
        }

        routes.ServiceProvider.GetRequiredService<TokenEndpoints>().Map(group);
        routes.ServiceProvider.GetRequiredService<ConversationEndpoints>().Map(group);
        routes.ServiceProvider.GetRequiredService<ActivityEndpoints>().Map(group);
        routes.ServiceProvider.GetRequiredService<StreamEndpoint>().Map(group);
    }
}
