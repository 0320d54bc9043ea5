namespace HistoryBot.Bot.Turns;

/// <summary>Events 2200–2299. What users wrote stands in none of them.</summary>
internal static partial class Log
{
    [LoggerMessage(2200, LogLevel.Debug, "A thumb was given that names no reply in a form of ours.")]
    public static partial void ThumbUnread(ILogger logger);

    [LoggerMessage(2201, LogLevel.Debug, "A thumb was given for a reply that this conversation did not get, or that is no longer kept.")]
    public static partial void ThumbOfNoReply(ILogger logger);

    [LoggerMessage(2202, LogLevel.Error, "A thumb was lost. {Reason}")]
    public static partial void ThumbLost(ILogger logger, string reason);

    [LoggerMessage(2203, LogLevel.Error, "A reply was not kept, so it cannot be rated. {Reason}")]
    public static partial void ReplyNotKept(ILogger logger, string reason);

    [LoggerMessage(2204, LogLevel.Error, "A turn was answered without memory. {Reason}")]
    public static partial void MemoryUnavailable(ILogger logger, string reason);
}
