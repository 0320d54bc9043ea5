using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

internal static class StreamingOf
{
    public static Streaming Type(string? activityType) => activityType switch
    {
        ActivityTypes.Message or ActivityTypes.Event => Streaming.Kept,
        ActivityTypes.Typing => Streaming.Live,
        _ => Streaming.None,
    };
}
