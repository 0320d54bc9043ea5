using Microsoft.Bot.Builder;

namespace HistoryBot.Bot.Tests.State;

/// <summary>The SDK's own storage, the measure of all others.</summary>
public sealed class MemoryStorageSpecs : StorageContract
{
    private protected override IStorage Storage { get; } = new MemoryStorage();
}
