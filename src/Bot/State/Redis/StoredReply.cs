using HistoryBot.Bot.Turns;

namespace HistoryBot.Bot.State.Redis;

/// <summary>A reply as it stands in Redis, with the thumb that it got.</summary>
/// <param name="Rating"><see cref="StoredRating"/>; null if it got none.</param>
internal sealed record StoredReply(RecordedReply Reply, string? Rating, DateTimeOffset? Rated);
