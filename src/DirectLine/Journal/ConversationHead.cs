namespace HistoryBot.DirectLine.Journal;

/// <summary>What is known of a conversation beside what was said.</summary>
/// <param name="UserId">The user's id as clients see it; null as long as nobody has given one.</param>
/// <param name="IsVouched">Whether a server chose that id.</param>
/// <param name="HasBegun">Whether the bot was told who has come.</param>
public sealed record ConversationHead(string? UserId, bool IsVouched, bool HasBegun);
