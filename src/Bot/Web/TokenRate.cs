using System.Globalization;
using System.Threading.RateLimiting;
using HistoryBot.DirectLine;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Web;

/// <summary>How many chats one address may begin: as many at once as in a minute.</summary>
internal sealed class TokenRate(IOptions<WebOptions> options) : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (rejected, cancellationToken) =>
    {
        var response = rejected.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await response.WriteAsJsonAsync(ChatTokenEndpoint.TooMany(), WebJson.Default.ProtocolError, contentType: null, cancellationToken);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetTokenBucketLimiter(
        AddressRate.NetworkOf(httpContext.Connection.RemoteIpAddress), _ => AddressRate.PerMinute(options.Value.TokensPerMinute));
}
