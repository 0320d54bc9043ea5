namespace HistoryBot.Bot.Web;

/// <summary>What the page shows of the conversation that it had; nothing for a new one.</summary>
internal sealed record ChatTokenRequest(string? ConversationId, string? Token);
