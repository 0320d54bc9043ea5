using HistoryBot.DirectLine;
using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>Counts in Redis what is done in each window of each instance's clock. Where Redis does not answer soon nobody is refused here.</summary>
internal sealed class RedisRates(RedisServer server, TimeProvider time) : ISharedRates
{
    /// <summary>By how much the clocks of instances may differ.</summary>
    private static readonly TimeSpan Drift = TimeSpan.FromSeconds(10);

    public async Task<TimeSpan?> CountAsync(string what, int limit, TimeSpan window)
    {
        var (number, passed) = Math.DivRem(time.GetUtcNow().ToUnixTimeMilliseconds(), (long)window.TotalMilliseconds);
        var key = RedisKeys.Rate(what, number);
        try
        {
            // Not again after a failure, which may have counted: somebody would be refused too soon.
            var count = await server.OnceAsync(database =>
            {
                // First of all, so that no count stays for ever when the connection breaks.
                _ = database.StringSetAsync(key, 0, window + Drift, When.NotExists, CommandFlags.FireAndForget);
                return database.StringIncrementAsync(key);
            });
            return count <= limit ? null : window - TimeSpan.FromMilliseconds(passed);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
