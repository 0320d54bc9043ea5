using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace HistoryBot.DirectLine;

/// <summary>How often callers may do something: by what they are told apart, and how their share fills up again.</summary>
public static class AddressRate
{
    private const int SecondsPerMinute = 60;

    /// <summary>By what a caller is counted: the IPv4 address, or the first 64 bits of an IPv6 one; empty for no address.</summary>
    // Whoever has one IPv6 address has 2^64 of them.
    public static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    /// <summary>As many at once as in a minute, filled up again in steps of a second or longer. Nothing waits.</summary>
    /// <param name="count">Times a minute, at least 1.</param>
    public static TokenBucketRateLimiterOptions PerMinute(int count)
    {
        var perSecond = Math.Max(1, count / SecondsPerMinute);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = count,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * perSecond / count,
            QueueLimit = 0,
        };
    }
}
