using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryBot.Bot.Tests.State;

/// <summary>It goes from the SDK's own storage.</summary>
public sealed class MemoryForgetSpecs : SqliteForgetSpecs
{
    private protected override void Change(IServiceCollection services)
    {
        base.Change(services);
        services.AddSingleton<IStorage>(new MemoryStorage());
    }
}
