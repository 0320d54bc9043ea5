namespace HistoryBot.Bot.Exposure;

/// <summary>The bot would be open to others in a way that nobody asked for. The message says what to set instead.</summary>
internal sealed class UnsafeExposureException(string message) : Exception(message);
