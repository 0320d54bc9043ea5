namespace HistoryBot.DirectLine.Journal;

/// <summary>Something said in a conversation, kept as a whole or not at all.</summary>
/// <param name="Head">Null where it has not changed.</param>
/// <param name="Activity">Null where clients are shown nothing.</param>
/// <param name="Turn">The turn that begins with it; null for what the bot said.</param>
/// <param name="First">The oldest position that is still wanted; what stands before it goes.</param>
/// <param name="End">Where the next activity will stand.</param>
/// <param name="Time">When it was said.</param>
public sealed record JournalStep(
    string ConversationId, ConversationHead? Head, KeptActivity? Activity, KeptTurn? Turn, long First, long End, DateTimeOffset Time)
{
    /// <summary>The version of the conversation that the writer has seen; 0 for none. Counts in a shared journal only, as do the next two.</summary>
    public long Version { get; init; }

    /// <summary>The <see cref="ITurnHold.Name"/> of the hold under which the bot says it; null for all that no turn says.</summary>
    public string? Hold { get; init; }

    /// <summary>Turns that may be there before this one.</summary>
    public int TurnsBefore { get; init; } = int.MaxValue;
}
