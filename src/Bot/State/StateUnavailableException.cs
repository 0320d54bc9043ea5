namespace HistoryBot.Bot.State;

/// <summary>State could not be read or written just now, and nothing of the attempt was kept. The message is for the operator.</summary>
internal sealed class StateUnavailableException(string message, Exception inner) : IOException(message, inner);
