using Microsoft.Bot.Schema;

namespace HistoryBot.BotBuilder.Tests;

/// <summary>Activities as a channel would send them.</summary>
internal static class Incoming
{
    public static Activity Message(string text = "hello") => Of(ActivityTypes.Message, text);

    public static Activity Of(string type, string? text = null) => new()
    {
        Type = type,
        Text = text,
        Id = "in1",
        ChannelId = "test",
        ServiceUrl = "http://localhost:1",
        From = new ChannelAccount("u", "User"),
        Recipient = new ChannelAccount("b", "Bot"),
        Conversation = new ConversationAccount { Id = "c" },
    };
}
