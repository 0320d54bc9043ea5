namespace HistoryBot.DirectLine.Conversations;

/// <summary>The last activities of a conversation, each with its place in the count from the beginning. Not safe for several threads.</summary>
/// <param name="start">The count at which this log begins: where a client stands that knows an earlier life of the conversation.</param>
internal sealed class ActivityLog(DirectLineLimits limits, long start)
{
    private readonly List<StoredActivity> kept = [];
    private long first = start;

    /// <summary>The count of activities before the first one that is kept.</summary>
    public long First => first;

    /// <summary>Those of the activities that are kept.</summary>
    public long Bytes { get; private set; }

    /// <summary>The watermark of who has seen everything.</summary>
    public long End => first + kept.Count;

    public void Append(StoredActivity activity)
    {
        kept.Add(activity);
        Bytes += activity.Json.Length;
        while (kept.Count > limits.HistoryLength || (Bytes > limits.HistoryBytes && kept.Count > 1))
        {
            Bytes -= kept[0].Json.Length;
            kept.RemoveAt(0);
            first++;
        }
    }

    /// <summary>The count of activities up to this one, it included; <see cref="End"/> if it is not kept.</summary>
    public long PositionAfter(string? id) => kept.FindLastIndex(activity => activity.Id == id) is >= 0 and var index ? first + index + 1 : End;

    public void RemoveBefore(long position)
    {
        var count = (int)Math.Clamp(position - first, 0, kept.Count);
        Bytes -= kept.Take(count).Sum(activity => activity.Json.Length);
        kept.RemoveRange(0, count);
        first += count;
    }

    public StoredActivity? Find(string id) => kept.FindLast(activity => activity.Id == id);

    /// <summary>What comes after a watermark; all of it for a watermark that was never reached.</summary>
    public IReadOnlyList<StoredActivity> After(long watermark) =>
        watermark > End ? kept : kept.GetRange((int)Math.Max(0, watermark - first), (int)Math.Min(kept.Count, End - watermark));
}
