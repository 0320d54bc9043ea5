namespace HistoryBot.DirectLine;

/// <summary>A token for one conversation.</summary>
/// <param name="ConversationId">The conversation, which begins when a client starts it.</param>
/// <param name="Token">What clients put behind <c>Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds.</param>
public sealed record DirectLineToken(string ConversationId, string Token, int ExpiresIn);
