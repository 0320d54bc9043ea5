namespace HistoryBot.DirectLine.Http;

/// <summary>Paths below the base that clients call the domain.</summary>
internal static class Routes
{
    public const string ConversationId = "conversationId";

    public const string Generate = "/tokens/generate";
    public const string Refresh = "/tokens/refresh";
    public const string Conversations = "/conversations";
    public const string Conversation = "/conversations/{" + ConversationId + "}";
    public const string Activities = Conversation + "/activities";
    public const string Upload = Conversation + "/upload";
    public const string Stream = Conversation + "/stream";
    public const string SessionId = "/session/getsessionid";

    /// <summary>Those that a page on another origin asks about before it calls them; sockets need no such question.</summary>
    public static readonly string[] Asked = [Generate, Refresh, Conversations, Conversation, Activities, Upload, SessionId];
}
