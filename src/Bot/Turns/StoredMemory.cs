using HistoryBot.Answering;
using Microsoft.Bot.Builder;

namespace HistoryBot.Bot.Turns;

/// <summary>The memory of one conversation as it is stored.</summary>
internal sealed class StoredMemory : IStoreItem
{
    /// <summary>What is remembered.</summary>
    public ConversationMemory Memory { get; set; } = ConversationMemory.Empty;

    /// <summary>The version that was read; null where nothing was stored.</summary>
    public string? ETag { get; set; }
}
