namespace HistoryBot.Bot.Outbound;

/// <summary>Redis cannot be reached or does not answer just now; what was asked of it may or may not have been done. The message is for the operator.</summary>
internal sealed class RedisBusyException(string message, Exception? inner = null) : IOException(message, inner);
