namespace HistoryBot.DirectLine.Journal;

/// <summary>An activity as it went to clients.</summary>
/// <param name="Position">How many were kept in the conversation before it.</param>
/// <param name="Id">Not unique: a correction has the id of what it corrects.</param>
/// <param name="ClientId">By which a repeated post is known; null if its client gave none, and for what the bot said.</param>
/// <param name="Json">UTF-8.</param>
public sealed record KeptActivity(long Position, string Id, string? ClientId, DateTimeOffset Time, ReadOnlyMemory<byte> Json);
