namespace HistoryBot.DirectLine;

/// <summary>
/// Where the key of tokens comes from if none is configured. Without one a key is made at the start, and tokens end with the process.
/// </summary>
public interface ISigningKeySource
{
    /// <summary>The key, the same each time; at least 32 bytes. Called once, at the start.</summary>
    ReadOnlyMemory<byte> Read();
}
