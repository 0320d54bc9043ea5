using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Web;

/// <summary>How many chats one address may begin: as many at once as in a minute.</summary>
internal sealed class TokenRate(IOptions<WebOptions> options) : IRateLimiterPolicy<string>
{
    private const int SecondsPerMinute = 60;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (rejected, cancellationToken) =>
    {
        var response = rejected.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await response.WriteAsJsonAsync(ChatTokenEndpoint.TooMany(), WebJson.Default.ProtocolError, contentType: null, cancellationToken);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        var count = options.Value.TokensPerMinute;
        var perSecond = Math.Max(1, count / SecondsPerMinute);
        var network = NetworkOf(httpContext.Connection.RemoteIpAddress);
        return RateLimitPartition.GetTokenBucketLimiter(network, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = count,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * perSecond / count,
            QueueLimit = 0,
        });
    }

    // Whoever has one IPv6 address has 2^64 of them.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
