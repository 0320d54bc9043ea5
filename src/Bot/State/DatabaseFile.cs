using System.Globalization;
using Microsoft.Data.Sqlite;

namespace HistoryBot.Bot.State;

/// <summary>Opens the database file: checks it, then brings its schema up to date.</summary>
internal static class DatabaseFile
{
    /// <summary>Seconds to wait for another program, such as one that makes a copy of the file.</summary>
    private const int Patience = 5;

    private const int BytesOfPage = 4096;

    /// <summary>By which a file of ours is told from other programs' databases.</summary>
    public const long Ours = 0x48_69_73_74;

    public static SqliteConnection Open(string path, int maxMegabytes) => Guarded(path, SqliteOpenMode.ReadWriteCreate, connection =>
    {
        var statements = new Statements(connection, transaction: null);
        // Before anything is written: what is no file of ours stays as it is.
        var version = Examine(statements, path);
        statements.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
        statements.Run($"PRAGMA max_page_count = {((long)maxMegabytes << 20) / BytesOfPage}");
        using var transaction = connection.BeginTransaction();
        var change = new Statements(connection, transaction);
        foreach (var step in Schema.StepsAfter(version))
        {
            change.Run(step);
        }

        // Written at each start, so that a file that cannot be written is found here and not at the first message.
        change.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Ours}; PRAGMA user_version = {Schema.Version}"));
        transaction.Commit();
    });

    public static SqliteConnection Look(string path) => Guarded(
        path, SqliteOpenMode.ReadOnly, connection => Examine(new Statements(connection, transaction: null), path));

    private static SqliteConnection Guarded(string path, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Patience,
        }.ConnectionString);
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch (Exception fault)
        {
            connection.Dispose();
            throw fault is SqliteException sqlite ? new BadStateException(StateFault.Of(sqlite, path), sqlite) : fault;
        }
    }

    // The version of the schema of a sound file.
    private static long Examine(Statements statements, string path)
    {
        var isSound = statements.Read("PRAGMA quick_check(1)", row => row.GetString(0)) is ["ok"];
        if (!isSound || (Number("PRAGMA application_id") != Ours && Number("SELECT count(*) FROM sqlite_schema") > 0))
        {
            throw new BadStateException(StateFault.Damaged(path));
        }

        var version = Number("PRAGMA user_version");
        return version <= Schema.Version ? version : throw new BadStateException(StateFault.TooNew(path, version));

        long Number(string sql) => statements.Read(sql, row => row.GetInt64(0))[0];
    }
}
