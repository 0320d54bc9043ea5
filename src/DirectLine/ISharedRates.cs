namespace HistoryBot.DirectLine;

/// <summary>Counts for all instances of a bot together how often somebody does something. A host of one instance has none.</summary>
public interface ISharedRates
{
    /// <summary>Counts once more; null if that is not too often, else how long to wait.</summary>
    /// <param name="what">What is done, and by whom.</param>
    /// <param name="perMinute">How often it may be done in a minute.</param>
    Task<TimeSpan?> CountAsync(string what, int perMinute);
}
