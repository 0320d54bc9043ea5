using System.Net;

namespace HistoryBot.Bot.Limits;

/// <summary>Events 2600–2649.</summary>
internal static partial class Log
{
    [LoggerMessage(2600, LogLevel.Information, "{Address} asks too often and was answered 429.")]
    public static partial void TooManyRequests(ILogger logger, IPAddress? address);

    [LoggerMessage(2601, LogLevel.Information, "{Address} has too many connections; one more was cut.")]
    public static partial void TooManyConnections(ILogger logger, IPAddress address);
}
