namespace HistoryBot.Load.Programs;

/// <summary>Settings that let one machine be as many people as a program needs.</summary>
internal static class BotSettings
{
    public static readonly string[] RoomForMany =
    [
        "--DirectLine:Limits:StartsPerMinute", "1000000",
        "--DirectLine:Limits:MessagesPerMinute", "100000",
        "--Limits:RequestsPerSecond", "1000000",
        "--Limits:RequestsPerSecondOfToken", "1000000",
        "--Limits:ActivitiesPerConversation", "100000",
    ];
}
