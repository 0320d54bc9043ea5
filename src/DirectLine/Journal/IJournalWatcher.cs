namespace HistoryBot.DirectLine.Journal;

/// <summary>Hears of what other processes do in a shared journal. Hints only: they may be late, doubled or missing.</summary>
public interface IJournalWatcher
{
    /// <summary>A conversation has gone on.</summary>
    /// <param name="version">The version that it has reached.</param>
    void Changed(string conversationId, long version);

    /// <summary>Something was said that is not kept.</summary>
    /// <param name="json">The activity, UTF-8.</param>
    void Shown(string conversationId, ReadOnlyMemory<byte> json);

    /// <summary>Hints may have been missed.</summary>
    void Missed();
}
