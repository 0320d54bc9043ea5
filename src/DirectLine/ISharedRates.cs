namespace HistoryBot.DirectLine;

/// <summary>Counts for all instances of a bot together how often somebody does something. A host of one instance has none.</summary>
public interface ISharedRates
{
    /// <summary>Counts once more; null if that is not too often, else how long it is until the window ends.</summary>
    /// <param name="what">What is done, and by whom; may hold anything.</param>
    /// <param name="limit">How often it may be done in a window.</param>
    /// <param name="window">At least a millisecond; one follows another by the clock.</param>
    Task<TimeSpan?> CountAsync(string what, int limit, TimeSpan window);
}
