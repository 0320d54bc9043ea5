using HistoryBot.Bot.Turns;
using HistoryBot.DirectLine.Journal;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.State;

internal static class StateServices
{
    /// <summary>Keeps all state in one file of the data folder.</summary>
    public static IServiceCollection AddState(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StateOptions>, StateOptionsValidator>();
        services.AddOptions<StateOptions>().Bind(configuration.GetSection(StateOptions.Section)).ValidateOnStart();
        services.AddSingleton(provider => HistoryDatabase.Open(
            DataFolder.Of(provider.GetRequiredService<IConfiguration>()),
            provider.GetRequiredService<IOptions<StateOptions>>().Value.MaxMegabytes));
        services.AddSingleton(new StoredTypes(typeof(StoredMemory)));
        services.AddSingleton<IStorage, SqliteStorage>();
        services.AddSingleton<IConversationJournal, SqliteJournal>();
        services.AddHostedService<RetentionSweep>();
        return services.AddSingleton<IReplyBook, SqliteReplies>();
    }
}
