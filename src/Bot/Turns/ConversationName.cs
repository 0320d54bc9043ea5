using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>A conversation's name among those of all channels: ids are unique within a channel only.</summary>
internal readonly record struct ConversationName(string Channel, string Id)
{
    public static ConversationName Of(IActivity activity) => new(activity.ChannelId ?? "", activity.Conversation?.Id ?? "");
}
