using System.Net;

namespace HistoryBot.Bot.Channels;

/// <summary>Events 2000–2099. What users wrote may stand in the …Sensitive ones only, at Trace.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Warning, "A request to the bot was refused with {Status}: {Reason}")]
    public static partial void RequestRefused(ILogger logger, int status, string reason);

    [LoggerMessage(2001, LogLevel.Error, "A turn failed with {Fault}; the user got an apology. {StackTrace}")]
    public static partial void TurnFailed(ILogger logger, string fault, string? stackTrace);

    [LoggerMessage(2002, LogLevel.Trace, "The failed turn in full.")]
    public static partial void TurnFailedSensitive(ILogger logger, Exception fault);

    [LoggerMessage(2003, LogLevel.Warning, "A reply to {ServiceUrl} was dropped: too many wait already, or the address is not allowed.")]
    public static partial void ReplyDropped(ILogger logger, string? serviceUrl);

    [LoggerMessage(2004, LogLevel.Warning, "A reply to {ServiceUrl} could not be delivered: {Fault} {Status}")]
    public static partial void ReplyLost(ILogger logger, string? serviceUrl, string fault, HttpStatusCode? status);

    [LoggerMessage(2005, LogLevel.Trace, "The lost reply in full.")]
    public static partial void ReplyLostSensitive(ILogger logger, Exception fault);

    [LoggerMessage(2006, LogLevel.Warning, "The program stops with replies undelivered.")]
    public static partial void RepliesAbandoned(ILogger logger);
}
