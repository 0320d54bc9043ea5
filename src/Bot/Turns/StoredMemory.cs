using HistoryBot.Answering;
using Microsoft.Bot.Builder;

namespace HistoryBot.Bot.Turns;

/// <summary>The memory of one conversation as it is stored.</summary>
internal sealed class StoredMemory : IStoreItem
{
    /// <summary>What is remembered.</summary>
    public ConversationMemory Memory { get; set; } = ConversationMemory.Empty;

    /// <summary>The <see cref="TurnName"/> of the last turn; null if it had none.</summary>
    public string? LastTurn { get; set; }

    /// <summary>What was remembered before the last turn: a turn that is run again begins where it began.</summary>
    public ConversationMemory? BeforeLastTurn { get; set; }

    /// <summary>The version that was read; null where nothing was stored.</summary>
    public string? ETag { get; set; }
}
