namespace Microsoft.Bot.Builder;

/// <summary>A stored object that knows which of its states it is.</summary>
public interface IStoreItem
{
    /// <summary>Set by the storage when read. <c>*</c> when writing means: whatever is there.</summary>
    string? ETag { get; set; }
}
