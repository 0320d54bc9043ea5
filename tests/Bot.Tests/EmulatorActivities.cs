using System.Text.Json;

namespace HistoryBot.Bot.Tests;

/// <summary>Activities word for word as the Emulator 4.15.1 sends them.</summary>
internal static class EmulatorActivities
{
    public const string Bot = "6f1f1f80-e77c-11f1-a4ae-5b481df5beb1";
    public const string User = "f3c1b4c0-0000-4000-8000-000000000001";
    public const string Conversation = "bedb9aa0-e77c-11f1-a4ae-5b481df5beb1|livechat";

    public static string ConversationUpdate(string serviceUrl) => $$"""
        {"type":"conversationUpdate","membersAdded":[{"id":"{{Bot}}","name":"Bot"},{"id":"{{User}}","name":"User"}],"membersRemoved":[],"channelId":"emulator",
         "conversation":{"id":"{{Conversation}}"},"id":"c1","localTimestamp":"2026-11-23T20:30:39+00:00",
         "recipient":{"id":"{{Bot}}","name":"Bot","role":"bot"},"timestamp":"2026-11-23T20:30:39.070Z","from":{"id":"{{User}}","name":"User","role":"user"},
         "locale":"en-US","serviceUrl":"{{serviceUrl}}"}
        """;

    public static string Message(string serviceUrl, string text, string id = "m1", string conversation = Conversation) => $$"""
        {"channelData":{"clientActivityID":"1795465840360dr9j37chb"},"text":"{{text}}","textFormat":"plain","type":"message","channelId":"emulator",
         "from":{"id":"{{User}}","name":"User","role":"user"},"locale":"en-US","localTimestamp":"2026-11-23T20:30:40+00:00","localTimezone":"UTC","attachments":[],
         "entities":[{"requiresBotState":true,"supportsListening":true,"supportsTts":true,"type":"ClientCapabilities"}],
         "conversation":{"id":"{{conversation}}"},"id":"{{id}}","recipient":{"id":"{{Bot}}","name":"Bot","role":"bot"},"timestamp":"2026-11-23T20:30:40.397Z","serviceUrl":"{{serviceUrl}}"}
        """;

    /// <summary>A message whose reply comes in the response; any text, from anybody.</summary>
    public static string Inline(string text, string conversation = Conversation, string user = User) =>
        Message("http://localhost:1", Encoded(text), "m1", Encoded(conversation))
            .Replace("\"type\":\"message\"", "\"type\":\"message\",\"deliveryMode\":\"expectReplies\"", StringComparison.Ordinal)
            .Replace(User, Encoded(user), StringComparison.Ordinal);

    private static string Encoded(string text) => JsonEncodedText.Encode(text).ToString();
}
