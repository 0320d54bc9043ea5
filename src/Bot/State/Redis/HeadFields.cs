using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>The fields of <see cref="RedisKeys.Head"/>.</summary>
internal static class HeadFields
{
    public static readonly RedisValue User = "user";
    public static readonly RedisValue IsVouched = "vouched";
    public static readonly RedisValue HasBegun = "begun";
    public static readonly RedisValue First = "first";
    public static readonly RedisValue End = "end";

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public static readonly RedisValue Last = "last";
    public static readonly RedisValue Version = "version";

    /// <summary>The unique name of the last step.</summary>
    public static readonly RedisValue Step = "step";

    /// <summary>The id of the turn under way.</summary>
    public static readonly RedisValue Turn = "turn";

    /// <summary>How often that one was taken up again.</summary>
    public static readonly RedisValue Runs = "runs";
}
