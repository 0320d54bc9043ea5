namespace HistoryBot.Bot.State;

/// <summary>Events 2300–2399. What users wrote stands in none of them.</summary>
internal static partial class Log
{
    [LoggerMessage(2300, LogLevel.Warning, "A stored {Type} cannot be read by this version and was dropped: that conversation begins anew.")]
    public static partial void ItemUnreadable(ILogger logger, string type);

    [LoggerMessage(2301, LogLevel.Information, "{Count} conversations, memories and replies older than {Days} days were deleted.")]
    public static partial void OldDeleted(ILogger logger, int count, int days);

    [LoggerMessage(2302, LogLevel.Error, "What is too old could not be deleted. {Reason}")]
    public static partial void SweepFailed(ILogger logger, string reason);
}
