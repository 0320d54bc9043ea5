namespace HistoryBot.Bot.Outbound;

/// <summary>Events 2700–2749.</summary>
internal static partial class Log
{
    [LoggerMessage(2700, LogLevel.Warning, "Nothing is sent to {Host}: it has no address of the internet. If it should have, check the name service.")]
    public static partial void NotOutside(ILogger logger, string host);
}
