using System.Net;
using System.Net.Sockets;

namespace HistoryBot.DirectLine;

/// <summary>By what callers are told apart where they are counted.</summary>
public static class CallerNetwork
{
    /// <summary>The IPv4 address, or the first 64 bits of an IPv6 one; empty for no address.</summary>
    // Whoever has one IPv6 address has 2^64 of them.
    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
