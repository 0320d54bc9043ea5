using Microsoft.Extensions.Logging;

namespace HistoryBot.DirectLine;

/// <summary>Events 3000–3099. What users wrote may stand in the …Sensitive ones only, at Trace; tokens stand nowhere.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Debug, "No signing key is configured or kept: one was made, and tokens end with this process.")]
    public static partial void KeyGenerated(ILogger logger);

    [LoggerMessage(3001, LogLevel.Information, "A Direct Line request was refused with {Status}: {Reason}")]
    public static partial void RequestRefused(ILogger logger, int status, string reason);

    [LoggerMessage(3002, LogLevel.Error, "A turn failed with {Fault} and nothing caught it. {StackTrace}")]
    public static partial void TurnFailed(ILogger logger, string fault, string? stackTrace);

    [LoggerMessage(3003, LogLevel.Trace, "The failed turn in full.")]
    public static partial void TurnFailedSensitive(ILogger logger, Exception fault);

    [LoggerMessage(3004, LogLevel.Information, "A conversation is gone: what the bot said there was dropped.")]
    public static partial void ConversationGone(ILogger logger);

    [LoggerMessage(3005, LogLevel.Information, "A socket was closed because it did not keep up.")]
    public static partial void SocketTooSlow(ILogger logger);

    [LoggerMessage(3006, LogLevel.Debug, "{Count} idle conversations were forgotten.")]
    public static partial void ConversationsForgotten(ILogger logger, int count);

    [LoggerMessage(3010, LogLevel.Information, "{Count} turns of a conversation were cut off when the program last ended, and are taken up again.")]
    public static partial void TurnsResumed(ILogger logger, int count);

    [LoggerMessage(3011, LogLevel.Error, "A turn was given up: it cannot be read, or has ended the program {Runs} times.")]
    public static partial void TurnGivenUp(ILogger logger, int runs);

    [LoggerMessage(3012, LogLevel.Error, "A conversation could not be read, and begins anew. {Reason}")]
    public static partial void JournalUnread(ILogger logger, string reason);

    [LoggerMessage(3013, LogLevel.Error, "What was said in a conversation could not be kept. {Reason}")]
    public static partial void JournalUnwritten(ILogger logger, string reason);

    [LoggerMessage(3014, LogLevel.Warning, "What other instances keep could not be read; it is tried again. {Reason}")]
    public static partial void JournalNotRead(ILogger logger, string reason);

    [LoggerMessage(3015, LogLevel.Warning, "The turns of a conversation are put off until what instances share can be reached. {Reason}")]
    public static partial void TurnsPutOff(ILogger logger, string reason);

    [LoggerMessage(3007, LogLevel.Warning, "The program stops with turns unfinished.")]
    public static partial void TurnsAbandoned(ILogger logger);
}
