using HistoryBot.Answering;
using HistoryBot.Bot.Packs;
using HistoryBot.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HistoryBot.Bot.Turns;

internal static class TurnServices
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton(provider => PackFolder.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => new Answerer(provider.GetRequiredService<KnowledgePack>()));
        services.TryAddSingleton(provider => new TurnPhrases(provider.GetRequiredService<KnowledgePack>().Phrases["error"]));
        services.AddSingleton<ConversationMemories>().AddSingleton<ReplyKeeper>().AddSingleton<ThumbReader>().AddSingleton<Forgetting>().AddSingleton<TypingSign>();
        services.TryAddSingleton<ITurnAnswerer, TurnAnswerer>();
        return services.AddSingleton<IBot, HistoryBot>();
    }
}
