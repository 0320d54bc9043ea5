using HistoryBot.Bot.Outbound;
using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>What a failure of Redis means to the operator. Error prefixes: https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors</summary>
internal static class RedisFault
{
    // What passes by itself: a start, an election, a move of slots, a replica that becomes the primary.
    private static readonly string[] Passing = ["LOADING", "TRYAGAIN", "CLUSTERDOWN", "MASTERDOWN", "READONLY", "MOVED", "ASK", "BUSY"];

    /// <summary>Whether it comes from Redis or the way there.</summary>
    public static bool Is(Exception fault) => fault is RedisException or RedisTimeoutException or ObjectDisposedException;

    public static IOException Of(Exception fault, string endpoints)
    {
        var text = $"{Cause(fault, endpoints)} Nothing that was acknowledged is lost; the bot goes on by itself when Redis answers again.";
        return IsPassing(fault) ? new RedisBusyException(text, fault) : new StateUnavailableException(text, fault);
    }

    /// <summary>One sentence on what is wrong, one on what to do.</summary>
    public static string Cause(Exception fault, string endpoints) => TextOf(fault) switch
    {
        var text when Says(text, "WRONGPASS", "NOAUTH", "invalid password", "AuthenticationFailure") =>
            $"Redis at {endpoints} refuses the bot's name or password. Put user=…,password=… into {StateOptions.RedisSetting}.",
        var text when Says(text, "NOPERM") =>
            $"Redis at {endpoints} does not let the bot's user do what it must. Give that user all keys and channels that begin with {RedisKeys.Prefix} and the read, write, "
            + $"transaction, connection and pubsub commands. ({FirstLine(text)})",
        var text when Says(text, "READONLY", "replica") =>
            $"Redis at {endpoints} is a replica and takes no writes. Name the primary, all nodes or the sentinels in {StateOptions.RedisSetting}.",
        var text when Says(text, "OOM", "MISCONF") =>
            $"Redis at {endpoints} takes nothing more: {FirstLine(text)} Give it more memory or disk.",
        var text when Says(text, "LOADING") => $"Redis at {endpoints} is still loading its data. Start the bot again in a moment.",
        var text when fault is RedisTimeoutException => $"Redis at {endpoints} does not answer in time. See how busy it and the way there are.",
        var text when fault is RedisConnectionException or ObjectDisposedException =>
            $"Redis at {endpoints} cannot be reached. See that it runs and that {StateOptions.RedisSetting} names it.",
        var text => $"Redis at {endpoints} refuses: {FirstLine(text)}",
    };

    private static bool IsPassing(Exception fault) =>
        fault is not RedisServerException || Passing.Any(prefix => fault.Message.StartsWith(prefix, StringComparison.Ordinal));

    private static bool Says(string text, params string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string TextOf(Exception fault) => fault is RedisConnectionException { FailureType: var type }
        ? $"{type} {fault.Message} {fault.InnerException?.Message}"
        : fault.Message;

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd('.') + ".";
}
