namespace HistoryBot.Bot.State;

/// <summary>The stored state cannot be used, and the bot does not start. The message is for the operator: where, what, and what to do.</summary>
internal sealed class BadStateException(string message, Exception? inner = null) : Exception(message, inner);
