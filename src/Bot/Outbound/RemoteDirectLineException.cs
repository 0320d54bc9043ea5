namespace HistoryBot.Bot.Outbound;

/// <summary>A Direct Line service gave no token. The message may be shown to anybody.</summary>
internal sealed class RemoteDirectLineException(string message, bool isBusy, TimeSpan? retryAfter = null, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>Whether asking again later may help.</summary>
    public bool IsBusy => isBusy;

    /// <summary>When the service wants to be asked again, if it said so.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
