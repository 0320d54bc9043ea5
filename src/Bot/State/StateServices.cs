using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.State.Redis;
using HistoryBot.Bot.Turns;
using HistoryBot.DirectLine;
using HistoryBot.DirectLine.Journal;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.State;

internal static class StateServices
{
    /// <summary>Keeps all state in one file of the data folder, or in Redis if that is configured.</summary>
    public static IServiceCollection AddState(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StateOptions>, StateOptionsValidator>();
        services.AddOptions<StateOptions>().Bind(configuration.GetSection(StateOptions.Section)).ValidateOnStart();
        services.AddSingleton(new StoredTypes(typeof(StoredMemory)));
        return string.IsNullOrEmpty(configuration[StateOptions.RedisSetting]) ? services.AddSqlite() : services.AddRedis();
    }

    /// <summary>Opens what keeps the state, before anybody is served.</summary>
    /// <exception cref="BadStateException">It cannot be used.</exception>
    public static void OpenState(this IServiceProvider provider)
    {
        provider.GetService<HistoryDatabase>();
        provider.GetService<RedisServer>();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton(provider => HistoryDatabase.Open(
            DataFolder.Of(provider.GetRequiredService<IConfiguration>()),
            provider.GetRequiredService<IOptions<StateOptions>>().Value.MaxMegabytes));
        services.AddSingleton<IStorage, SqliteStorage>();
        services.AddSingleton<IConversationJournal, SqliteJournal>();
        services.AddSingleton<ISigningKeySource, SigningKeyFile>();
        services.AddSingleton<IUserBook, SqliteUsers>();
        services.AddHostedService<RetentionSweep>();
        return services.AddSingleton<IReplyBook, SqliteReplies>();
    }

    private static IServiceCollection AddRedis(this IServiceCollection services)
    {
        services.AddSingleton(provider => RedisServer.Open(
            provider.GetRequiredService<IOptions<StateOptions>>().Value.Redis ?? "", provider.GetRequiredService<RedisPipeline>()));
        services.AddSingleton<IStorage, RedisStorage>();
        services.AddSingleton<ISharedJournal, RedisJournal>();
        services.AddSingleton<ISigningKeySource, RedisSigningKey>();
        services.AddSingleton<ISharedRates, RedisRates>();
        services.AddSingleton<IUserBook, RedisUsers>();
        services.AddSingleton<RedisReplies>();
        services.AddSingleton<IReplyReport>(provider => provider.GetRequiredService<RedisReplies>());
        return services.AddSingleton<IReplyBook>(provider => provider.GetRequiredService<RedisReplies>());
    }
}
