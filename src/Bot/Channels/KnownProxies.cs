using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// The proxies of the setting <c>KnownProxies</c>, addresses such as <c>10.0.0.5</c> or networks such as <c>10.0.0.0/8</c>: what they say
/// about a request (<c>X-Forwarded-For</c>, <c>-Host</c>, <c>-Proto</c>) is believed. Default: none, not even those of this machine.
/// </summary>
internal static class KnownProxies
{
    private const string Setting = "KnownProxies";

    /// <exception cref="FormatException">The setting names what is neither address nor network.</exception>
    public static void UseKnownProxies(this WebApplication app)
    {
        // Any number of known proxies may stand one behind the other: the first unknown address is the caller.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var text in app.Configuration.GetSection(Setting).Get<string[]>() ?? [])
        {
            Add(options, text);
        }

        if (options.KnownProxies.Count + options.KnownIPNetworks.Count > 0)
        {
            app.UseForwardedHeaders(options);
        }
    }

    private static void Add(ForwardedHeadersOptions options, string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            options.KnownProxies.Add(address);
        }
        else if (System.Net.IPNetwork.TryParse(text, out var network))
        {
            options.KnownIPNetworks.Add(network);
        }
        else
        {
            throw new FormatException($"{Setting}: '{text}' is neither an address such as 10.0.0.5 nor a network such as 10.0.0.0/8.");
        }
    }
}
