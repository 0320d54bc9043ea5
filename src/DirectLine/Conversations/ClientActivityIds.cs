using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>The ids that a client gave its last activities: a browser repeats a POST by itself when a connection breaks.</summary>
internal sealed class ClientActivityIds
{
    /// <summary>A repetition comes within a second or so; this many activities do not.</summary>
    private const int Remembered = 64;

    private const int LongestId = 128;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> oldestFirst = [];

    /// <summary>The client's own id of an activity; null if it gave none.</summary>
    public static string? Of(Activity activity) =>
        activity.TryGetChannelData<ClientMark>(out var mark) && mark?.ClientActivityID is { Length: > 0 and <= LongestId } id ? id : null;

    /// <summary>The id that the activity got the first time; null if this is the first time.</summary>
    public string? Find(string? clientId) => clientId is not null && known.TryGetValue(clientId, out var id) ? id : null;

    public void Remember(string? clientId, string id)
    {
        if (clientId is null || !known.TryAdd(clientId, id))
        {
            return;
        }

        oldestFirst.Enqueue(clientId);
        if (oldestFirst.Count > Remembered)
        {
            known.Remove(oldestFirst.Dequeue());
        }
    }

    // Both serialisers find the name in any case.
    private sealed class ClientMark
    {
        public string? ClientActivityID { get; set; }
    }
}
