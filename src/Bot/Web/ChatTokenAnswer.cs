namespace HistoryBot.Bot.Web;

/// <summary>What the page needs to chat.</summary>
/// <param name="Token">For Direct Line.</param>
/// <param name="ConversationId">The one that was asked for, or a new one where that could not be.</param>
/// <param name="Domain">Direct Line's address; a path if it is ours, so that it holds behind any proxy.</param>
internal sealed record ChatTokenAnswer(string Token, string ConversationId, string Domain);
