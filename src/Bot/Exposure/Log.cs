namespace HistoryBot.Bot.Exposure;

/// <summary>Events 2650–2699. What users wrote may stand in the …Sensitive ones only, at Trace.</summary>
internal static partial class Log
{
    [LoggerMessage(2650, LogLevel.Information, "A request was broken and answered {Status}: {Reason}")]
    public static partial void RequestBroken(ILogger logger, int status, string reason);

    [LoggerMessage(2651, LogLevel.Error, "A request failed with {Fault} and was answered 500. {StackTrace}")]
    public static partial void RequestFailed(ILogger logger, string fault, string? stackTrace);

    [LoggerMessage(2652, LogLevel.Trace, "The failed request in full.")]
    public static partial void RequestFailedSensitive(ILogger logger, Exception fault);
}
