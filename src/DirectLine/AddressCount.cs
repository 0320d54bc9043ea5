using System.Collections.Concurrent;
using System.Net;

namespace HistoryBot.DirectLine;

/// <summary>How many things each address holds at the moment. Safe for any number of threads.</summary>
/// <param name="limit">The most that one may hold.</param>
public sealed class AddressCount(int limit)
{
    private readonly ConcurrentDictionary<string, int> held = new(StringComparer.Ordinal);

    /// <summary>Counts one more; false, and not counted, if that is too many. Who got true says <see cref="Leave"/> in the end.</summary>
    public bool TryEnter(IPAddress? address)
    {
        if (held.AddOrUpdate(CallerNetwork.Of(address), 1, (_, count) => count + 1) <= limit)
        {
            return true;
        }

        Leave(address);
        return false;
    }

    public void Leave(IPAddress? address)
    {
        var network = CallerNetwork.Of(address);
        if (held.AddOrUpdate(network, 0, (_, count) => count - 1) <= 0)
        {
            held.TryRemove(KeyValuePair.Create(network, 0));
        }
    }
}
