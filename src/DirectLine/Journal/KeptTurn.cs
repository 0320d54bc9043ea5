namespace HistoryBot.DirectLine.Journal;

/// <summary>An activity that the bot is not done with.</summary>
/// <param name="Id">The activity's id.</param>
/// <param name="Json">The activity, UTF-8.</param>
/// <param name="Runs">How often it was taken up again after a process had ended over it.</param>
public sealed record KeptTurn(string Id, ReadOnlyMemory<byte> Json, int Runs = 0);
