using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// The proxies of the setting <c>KnownProxies</c>, addresses such as <c>10.0.0.5</c> or networks such as <c>10.0.0.0/8</c>: what they say
/// about a request (<c>X-Forwarded-For</c>, <c>-Host</c>, <c>-Proto</c>) is believed. Default: none, not even those of this machine.
/// </summary>
internal sealed class KnownProxies
{
    private const string Setting = "KnownProxies";

    private readonly List<IPAddress> addresses = [];
    private readonly List<System.Net.IPNetwork> networks = [];

    /// <exception cref="FormatException">The setting names what is neither address nor network.</exception>
    public KnownProxies(IConfiguration configuration)
    {
        foreach (var text in configuration.GetSection(Setting).Get<string[]>() ?? [])
        {
            Add(text);
        }
    }

    public bool Any => addresses.Count + networks.Count > 0;

    public bool Include(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return addresses.Contains(plain) || networks.Exists(network => network.Contains(plain));
    }

    /// <summary>Makes a request what its client asked for, as far as a known proxy says so.</summary>
    public void Use(WebApplication app)
    {
        // Any number of known proxies may stand one behind the other: the first unknown address is the caller.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        addresses.ForEach(options.KnownProxies.Add);
        networks.ForEach(options.KnownIPNetworks.Add);
        if (Any)
        {
            app.UseForwardedHeaders(options);
        }
    }

    private void Add(string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            addresses.Add(address);
        }
        else if (System.Net.IPNetwork.TryParse(text, out var network))
        {
            networks.Add(network);
        }
        else
        {
            throw new FormatException($"{Setting}: '{text}' is neither an address such as 10.0.0.5 nor a network such as 10.0.0.0/8.");
        }
    }
}
