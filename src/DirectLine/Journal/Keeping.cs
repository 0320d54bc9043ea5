namespace HistoryBot.DirectLine.Journal;

/// <summary>What became of a step that was to be kept. Only in a journal that several processes share it may be refused.</summary>
public enum Keeping
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>Not kept: the conversation has gone on, and its latest state has to be read first.</summary>
    Outdated,

    /// <summary>Not kept: too many turns wait.</summary>
    TooMany,

    /// <summary>Not kept: who says it no longer holds the conversation's turns.</summary>
    NotHeld,
}
