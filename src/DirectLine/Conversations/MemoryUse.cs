namespace HistoryBot.DirectLine.Conversations;

/// <summary>Bytes of the activities of all conversations in memory. Safe for any number of threads.</summary>
internal sealed class MemoryUse
{
    private long bytes;

    public long Bytes => Interlocked.Read(ref bytes);

    public void Add(long more) => Interlocked.Add(ref bytes, more);
}
