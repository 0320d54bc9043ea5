namespace HistoryBot.Bot.State;

/// <summary>
/// Keeps a second bot off the same folder: it would answer what the first one is answering. The lock ends with the process, however that ends.
/// </summary>
internal static class FolderLock
{
    private const string FileName = "history.lock";

    // What a locked file is told by: EWOULDBLOCK on Linux and on macOS, a sharing violation on Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Makes the folder where there is none, and takes it.</summary>
    /// <exception cref="BadStateException">The folder is taken or cannot be used.</exception>
    public static FileStream Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (Held.Contains(fault.HResult))
        {
            throw new BadStateException(StateFault.InUse(folder), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadStateException(StateFault.NoFolder(folder, fault.Message), fault);
        }
    }
}
