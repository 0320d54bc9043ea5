using Microsoft.Data.Sqlite;

namespace HistoryBot.Bot.State;

/// <summary>The one file that holds all state. Safe for any number of threads: there is one connection, and each piece of work has it alone.</summary>
/// <remarks>
/// The journal is a write-ahead log with <c>synchronous=NORMAL</c>: a commit is handed to the operating system before it returns, so that it
/// outlives the process, even one that is killed. When the machine itself loses power the last commits may be missing, but the file is whole;
/// <c>FULL</c> would wait for the disk at each message and gain only that.
/// </remarks>
internal sealed class HistoryDatabase : IDisposable
{
    public const string FileName = "history.db";

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly IDisposable? taken;

    private HistoryDatabase(string path, SqliteConnection connection, IDisposable? taken) =>
        (Path, this.connection, this.taken) = (path, connection, taken);

    /// <summary>The file, absolute.</summary>
    public string Path { get; }

    /// <summary>Opens the file of a folder for a bot that runs, and makes it or brings it up to date where need be.</summary>
    /// <param name="maxMegabytes">How large the file may become.</param>
    /// <exception cref="BadStateException">It cannot be used; it was left as it is.</exception>
    public static HistoryDatabase Open(string folder, int maxMegabytes)
    {
        var taken = FolderLock.Take(folder);
        var path = System.IO.Path.Combine(folder, FileName);
        try
        {
            WritableFiles.Prove(path);
            WritableFiles.Make(path);
            return new HistoryDatabase(path, DatabaseFile.Open(path, maxMegabytes), taken);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file of a folder to read it, also while a bot runs; null where there is none.</summary>
    /// <exception cref="BadStateException">It cannot be read.</exception>
    public static HistoryDatabase? Look(string folder)
    {
        var path = System.IO.Path.Combine(folder, FileName);
        return File.Exists(path) ? new HistoryDatabase(path, DatabaseFile.Look(path), taken: null) : null;
    }

    /// <summary>Does work in one transaction: all of it is kept, or nothing.</summary>
    /// <exception cref="StateUnavailableException">The file cannot be read or written now.</exception>
    public T Do<T>(Func<Statements, T> work)
    {
        try
        {
            lock (gate)
            {
                using var transaction = connection.BeginTransaction();
                var result = work(new Statements(connection, transaction));
                transaction.Commit();
                return result;
            }
        }
        catch (SqliteException fault)
        {
            throw new StateUnavailableException(StateFault.Of(fault, Path), fault);
        }
    }

    /// <summary>Reads in one go.</summary>
    /// <exception cref="StateUnavailableException">The file cannot be read now.</exception>
    public T Read<T>(Func<Statements, T> work)
    {
        try
        {
            lock (gate)
            {
                return work(new Statements(connection, transaction: null));
            }
        }
        catch (SqliteException fault)
        {
            throw new StateUnavailableException(StateFault.Of(fault, Path), fault);
        }
    }

    /// <summary>Takes what was deleted out of the write-ahead log too, so that the disk no longer holds it.</summary>
    public void Purge() => Read(statements => statements.Run("PRAGMA wal_checkpoint(TRUNCATE)"));

    public void Dispose()
    {
        lock (gate)
        {
            connection.Dispose();
            taken?.Dispose();
        }
    }
}
