namespace HistoryBot.Bot.State;

/// <summary>
/// Finds out whether a database may be written before SQLite opens it. SQLite would make the files beside it with the database's rights, and
/// those would still be there, and still be read-only, when the operator has given the right to write the database.
/// </summary>
internal static class WritableFiles
{
    // The database, its write-ahead log and the index of that. https://sqlite.org/walformat.html
    private static readonly string[] Endings = ["", "-wal", "-shm"];

    /// <summary>Opens and closes those of the files that are there, and changes nothing. Not for a database that this process has open: its locks would go.</summary>
    /// <exception cref="BadStateException">One of them may not be written.</exception>
    public static void Prove(string database)
    {
        foreach (var path in Endings.Select(ending => database + ending).Where(File.Exists))
        {
            try
            {
                using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new BadStateException(StateFault.NotWritable(path, fault.Message), fault);
            }
        }
    }
}
