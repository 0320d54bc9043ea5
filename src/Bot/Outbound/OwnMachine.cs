using System.Net;

namespace HistoryBot.Bot.Outbound;

/// <summary>The names by which a machine calls itself: <c>localhost</c> and the addresses of its loopback. Others may lead anywhere.</summary>
internal static class OwnMachine
{
    /// <param name="host">Without port and brackets.</param>
    public static bool IsNamed(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var literal) && IPAddress.IsLoopback(literal));
}
