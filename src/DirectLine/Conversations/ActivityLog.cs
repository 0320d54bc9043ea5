namespace HistoryBot.DirectLine.Conversations;

/// <summary>The last activities of a conversation, each with its place in the count from the beginning. Not safe for several threads.</summary>
/// <param name="start">The count at which this log begins: where a client stands that knows an earlier life of the conversation.</param>
internal sealed class ActivityLog(DirectLineLimits limits, long start)
{
    private readonly List<StoredActivity> kept = [];
    private long first = start;
    private long bytes;

    /// <summary>The watermark of who has seen everything.</summary>
    public long End => first + kept.Count;

    public void Append(StoredActivity activity)
    {
        kept.Add(activity);
        bytes += activity.Json.Length;
        while (kept.Count > limits.HistoryLength || (bytes > limits.HistoryBytes && kept.Count > 1))
        {
            bytes -= kept[0].Json.Length;
            kept.RemoveAt(0);
            first++;
        }
    }

    public StoredActivity? Find(string id) => kept.FindLast(activity => activity.Id == id);

    /// <summary>What comes after a watermark; all of it for a watermark that was never reached.</summary>
    public IReadOnlyList<StoredActivity> After(long watermark) =>
        watermark > End ? kept : kept.GetRange((int)Math.Max(0, watermark - first), (int)Math.Min(kept.Count, End - watermark));
}
