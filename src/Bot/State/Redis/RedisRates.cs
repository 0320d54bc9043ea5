using HistoryBot.DirectLine;

namespace HistoryBot.Bot.State.Redis;

/// <summary>Counts in Redis what is done in each minute by the clock. Where Redis does not answer nobody is refused here.</summary>
internal sealed class RedisRates(RedisServer server, TimeProvider time) : ISharedRates
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public async Task<TimeSpan?> CountAsync(string what, int perMinute)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (minute, passed) = Math.DivRem(now, (long)Minute.TotalMilliseconds);
        var key = RedisKeys.Rate(what, minute);
        try
        {
            // Not again after a failure, which may have counted: somebody would be refused too soon.
            var count = await server.OnceAsync(async database =>
            {
                var counted = database.StringIncrementAsync(key);
                _ = database.KeyExpireAsync(key, 2 * Minute, flags: StackExchange.Redis.CommandFlags.FireAndForget);
                return await counted;
            });
            return count <= perMinute ? null : Minute - TimeSpan.FromMilliseconds(passed);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
