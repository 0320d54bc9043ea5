using System.Threading.RateLimiting;
using HistoryBot.Bot.Channels;
using HistoryBot.Bot.Limits;
using HistoryBot.DirectLine;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Web;

/// <summary>How many chats one address may begin: as many at once as in a minute.</summary>
internal sealed class TokenRate(IOptions<WebOptions> options) : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (rejected, cancellationToken) =>
    {
        var refusal = Refusal.TooMany("Too many chats from this address. Try again in a moment.", RetryTime.Of(rejected.Lease));
        await refusal.WriteAsync(rejected.HttpContext.Response, cancellationToken);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetTokenBucketLimiter(
        AddressRate.NetworkOf(httpContext.Connection.RemoteIpAddress), _ => AddressRate.PerMinute(options.Value.TokensPerMinute));
}
