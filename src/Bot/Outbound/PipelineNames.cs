namespace HistoryBot.Bot.Outbound;

/// <summary>Every pipeline has a name, which its metrics and its HTTP client bear; a new dependency gets its own here.</summary>
internal static class PipelineNames
{
    public const string Replies = "replies";

    /// <summary>The SDK surface asks for its client by this name.</summary>
    public const string Tokens = "tokens";

    /// <summary>The SDK surface asks for its client by this name.</summary>
    public const string OpenId = "openid";

    public const string DirectLine = "direct-line";

    public const string Redis = "redis";

    /// <summary>What Redis is asked for only if it answers at once.</summary>
    public const string RedisOnce = "redis-once";
}
