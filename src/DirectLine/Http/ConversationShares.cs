using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>Which conversations each address takes part in, so that no address fills the store and drives out everybody else's.</summary>
internal sealed class ConversationShares(ConversationStore store, IOptions<DirectLineLimits> limits)
{
    /// <summary>New entries after which those of forgotten conversations are thrown away.</summary>
    private const int BetweenSweeps = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, HashSet<string>> shares = new(StringComparer.Ordinal);
    private int sinceSweep;

    /// <summary>Counts a conversation for an address, once; why it is one too many, or null.</summary>
    public Refusal? Count(HttpContext http, ConversationPass pass)
    {
        var network = CallerNetwork.Of(http.Connection.RemoteIpAddress);
        lock (gate)
        {
            if (!shares.TryGetValue(network, out var share))
            {
                share = shares[network] = new HashSet<string>(StringComparer.Ordinal);
            }

            if (share.Contains(pass.ConversationId))
            {
                return null;
            }

            if (share.Count >= limits.Value.ConversationsPerAddress && share.RemoveWhere(IsForgotten) == 0)
            {
                return Refusal.TooMany("Too many conversations from this address.", Refusal.SecondsUntilRoom);
            }

            share.Add(pass.ConversationId);
            Sweep(network);
            return null;
        }
    }

    private void Sweep(string current)
    {
        if (++sinceSweep < BetweenSweeps)
        {
            return;
        }

        sinceSweep = 0;
        foreach (var (network, share) in shares.Where(pair => pair.Key != current).ToList())
        {
            share.RemoveWhere(IsForgotten);
            if (share.Count == 0)
            {
                shares.Remove(network);
            }
        }
    }

    private bool IsForgotten(string id) => store.Find(id) is null;
}
