namespace HistoryBot.Bot.State;

/// <summary>
/// Sees to it that a database is its owner's alone, and finds out whether it may be written before SQLite opens it. SQLite would make the files beside it with the database's rights, and
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
            Open(path, new FileStreamOptions { Mode = FileMode.Open });
        }
    }

    /// <summary>Makes a database that is not there, empty, for its owner alone; SQLite gives the files beside it the same rights. Windows keeps the folder's rights.</summary>
    /// <exception cref="BadStateException">It cannot be made.</exception>
    public static void Make(string database)
    {
        if (!Path.Exists(database) && !OperatingSystem.IsWindows())
        {
            Open(database, new FileStreamOptions { Mode = FileMode.OpenOrCreate, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        }
    }

    private static void Open(string path, FileStreamOptions options)
    {
        (options.Access, options.Share) = (FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            using var file = new FileStream(path, options);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadStateException(StateFault.NotWritable(path, fault.Message), fault);
        }
    }
}
