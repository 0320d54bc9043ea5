namespace HistoryBot.DirectLine.Conversations;

/// <summary>What became of a posted activity.</summary>
/// <param name="Id">Its id, the same one for a repetition; null if it was not taken because too many wait.</param>
/// <param name="BeginsTurns">Whether the bot was idle here and has to be called.</param>
internal readonly record struct Receipt(string? Id, bool BeginsTurns);
