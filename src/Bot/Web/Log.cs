namespace HistoryBot.Bot.Web;

/// <summary>Events 2500–2599. Secrets and tokens stand nowhere.</summary>
internal static partial class Log
{
    [LoggerMessage(2500, LogLevel.Warning, "A page got no token: {Status} {Reason}")]
    public static partial void TokenRefused(ILogger logger, int status, string reason);

    [LoggerMessage(2501, LogLevel.Warning, "The chat page has no chat window. " + WebChatBundle.Missing)]
    public static partial void NoWebChat(ILogger logger);
}
