using System.Net;

namespace HistoryBot.Bot.Exposure;

/// <summary>Where the server is told to listen.</summary>
/// <param name="Text">As it was configured.</param>
internal sealed record ListeningAddress(string Text)
{
    private readonly BindingAddress address = BindingAddress.Parse(Text);

    public bool IsHttps => address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether only programs of this machine reach it.</summary>
    public bool IsOwnMachine => address.IsUnixPipe || address.IsNamedPipe
        || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}
