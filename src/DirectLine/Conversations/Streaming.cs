namespace HistoryBot.DirectLine.Conversations;

/// <summary>What clients get of an activity. The rest would be drawn as an empty row, or is between channel and bot alone.</summary>
internal enum Streaming
{
    /// <summary>Never streamed.</summary>
    None,

    /// <summary>To those that listen now; not kept, not counted.</summary>
    Live,

    /// <summary>Streamed and kept.</summary>
    Kept,
}
