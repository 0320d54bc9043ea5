using System.Net;
using System.Net.Sockets;

namespace HistoryBot.Bot.Outbound;

/// <summary>Addresses of the internet: not this machine, not its network, not a cloud's metadata, not reserved (RFC 6890).</summary>
internal static class PublicAddresses
{
    private const int Ipv4Length = 4;

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    /// <summary>IPv4 behind a translator (RFC 6052).</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Azure's own to each virtual machine.
            "168.63.129.16/32",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    public static bool Include(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => Include(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetworkV6 } when Translated.Contains(address) => Include(new IPAddress(address.GetAddressBytes().AsSpan(^Ipv4Length))),
        { AddressFamily: AddressFamily.InterNetworkV6 } when !Global6.Contains(address) => false,
        _ => !Array.Exists(Special, network => network.Contains(address)),
    };
}
