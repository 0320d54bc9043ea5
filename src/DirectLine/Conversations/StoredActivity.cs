namespace HistoryBot.DirectLine.Conversations;

/// <summary>An activity as it goes to clients.</summary>
/// <param name="Json">UTF-8.</param>
internal sealed record StoredActivity(string Id, DateTimeOffset Timestamp, byte[] Json);
