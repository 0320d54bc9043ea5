namespace HistoryBot.Load.Fuzz;

/// <summary>Activities as clients send them, to begin with.</summary>
internal static class Activities
{
    /// <summary>Nobody listens there: what is not answered in the response is lost at once.</summary>
    private const string Nowhere = "http://127.0.0.1:1";

    public static readonly string[] ToChannel =
    [
        Channel("message", "\"text\":\"What happened in 1973?\",\"deliveryMode\":\"expectReplies\""),
        Channel("message", "\"text\":\"Who visited whom, and when?\",\"textFormat\":\"plain\",\"deliveryMode\":\"expectReplies\",\"attachments\":[{\"contentType\":\"image/png\",\"contentUrl\":\"https://a.example/a.png\"}]"),
        Channel("message", "\"text\":\"<at>Bot</at> show me a timeline of the 1970s\",\"deliveryMode\":\"expectReplies\",\"entities\":[{\"type\":\"mention\",\"mentioned\":{\"id\":\"b\",\"name\":\"Bot\"},\"text\":\"<at>Bot</at>\"},{\"type\":\"ClientCapabilities\",\"requiresBotState\":true}]"),
        Channel("message", "\"text\":\"forget me\",\"value\":{\"a\":[1,2,{\"b\":null}]},\"deliveryMode\":\"expectReplies\""),
        Channel("message", "\"text\":\"and after that?\""),
        Channel("conversationUpdate", "\"membersAdded\":[{\"id\":\"u\",\"name\":\"User\"},{\"id\":\"b\"}],\"membersRemoved\":[],\"deliveryMode\":\"expectReplies\""),
        Channel("invoke", "\"name\":\"message/submitAction\",\"value\":{\"actionName\":\"feedback\",\"actionValue\":{\"reaction\":\"like\"}},\"replyToId\":\"x\""),
        Channel("event", "\"name\":\"webchat/join\",\"value\":{\"language\":\"en-US\"}"),
        Channel("messageReaction", "\"reactionsAdded\":[{\"type\":\"like\"}],\"reactionsRemoved\":[],\"replyToId\":\"x\""),
        Channel("typing", "\"speak\":\"\""),
        Channel("installationUpdate", "\"action\":\"add\""),
        Channel("endOfConversation", "\"code\":\"completedSuccessfully\""),
    ];

    public static readonly string[] ToDirectLine =
    [
        Client("message", "\"text\":\"When did it happen, in 1965?\",\"attachments\":[],\"entities\":[{\"requiresBotState\":true,\"type\":\"ClientCapabilities\"}]"),
        Client("message", "\"text\":\"show me a map\",\"textFormat\":\"markdown\",\"value\":{\"a\":1.5}"),
        Client("message", "\"text\":\"10/02/1973?\",\"suggestedActions\":{\"to\":[\"u\"],\"actions\":[{\"type\":\"imBack\",\"title\":\"t\",\"value\":\"v\"}]}"),
        Client("event", "\"name\":\"webchat/join\",\"value\":{\"language\":\"en-US\"}"),
        Client("event", "\"name\":\"message/submitAction\",\"value\":{\"actionName\":\"feedback\",\"reaction\":\"like\",\"@id\":\"x\"}"),
        Client("invoke", "\"name\":\"message/submitAction\",\"value\":{}"),
        Client("typing", "\"text\":\"\""),
        Client("conversationUpdate", "\"membersAdded\":[{\"id\":\"u\"}]"),
    ];

    private static string Channel(string type, string fields) => $$"""
        {"type":"{{type}}","id":"m1","channelId":"emulator","serviceUrl":"{{Nowhere}}","from":{"id":"u","name":"User","role":"user"},
        "conversation":{"id":"c|livechat","isGroup":false,"tenantId":"t"},"recipient":{"id":"b","name":"Bot","role":"bot"},"locale":"en-GB",
        "timestamp":"2026-11-23T20:30:40.397Z","localTimestamp":"2026-11-23T21:30:40+01:00","localTimezone":"Europe/Berlin","channelData":{"clientActivityID":"c1"},{{fields}}}
        """;

    private static string Client(string type, string fields) => $$"""
        {"type":"{{type}}","channelId":"webchat","from":{"id":"visitor","name":"","role":"user"},"locale":"en-US","localTimestamp":"2026-11-23T20:16:26.388Z",
        "localTimezone":"UTC","channelData":{"attachmentSizes":[],"clientActivityID":"c1"},{{fields}}}
        """;
}
