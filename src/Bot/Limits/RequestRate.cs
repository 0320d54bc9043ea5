using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using HistoryBot.Bot.Channels;
using HistoryBot.DirectLine;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Limits;

/// <summary>How often one address and one token may ask, at every door and before anything is done for them.</summary>
internal sealed class RequestRate(IOptions<LimitOptions> limits, ILogger<RequestRate> logger) : IConfigureOptions<RateLimiterOptions>
{
    /// <summary>Bytes of a hash that tell tokens apart; the token itself is not kept.</summary>
    private const int KeyLength = 16;

    private const int Burst = 2;

    public void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(ByAddress), PartitionedRateLimiter.Create<HttpContext, string>(ByToken));
        options.OnRejected = RefuseAsync;
    }

    private RateLimitPartition<string> ByAddress(HttpContext http) => RateLimitPartition.GetTokenBucketLimiter(
        AddressRate.NetworkOf(http.Connection.RemoteIpAddress), _ => PerSecond(limits.Value.RequestsPerSecond));

    private RateLimitPartition<string> ByToken(HttpContext http)
    {
        if (TokenOf(http.Request) is not { } token)
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var isChannels = http.Request.Path.StartsWithSegments(BotHost.MessagesPath, StringComparison.OrdinalIgnoreCase);
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, KeyLength));
        return isChannels
            ? RateLimitPartition.GetTokenBucketLimiter("channel " + key, _ => PerSecond(limits.Value.RequestsPerSecond))
            : RateLimitPartition.GetTokenBucketLimiter(key, _ => PerSecond(limits.Value.RequestsPerSecondOfToken));
    }

    private static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization is [{ Length: > 0 } header] ? header
        : request.Query["t"] is [{ Length: > 0 } token] ? token
        : null;

    private static TokenBucketRateLimiterOptions PerSecond(int count) => new()
    {
        TokenLimit = Burst * count,
        TokensPerPeriod = count,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var refusal = Refusal.TooMany("Too many requests. Slow down.", RetryTime.Of(rejected.Lease));
        Log.TooManyRequests(logger, rejected.HttpContext.Connection.RemoteIpAddress);
        await refusal.WriteAsync(rejected.HttpContext.Response, cancellationToken);
    }
}
