using HistoryBot.Bot.State;
using Microsoft.Data.Sqlite;

namespace HistoryBot.Bot.Tests.State;

/// <summary>A database as an earlier version of the program left it.</summary>
internal static class OldFile
{
    /// <summary>Makes it with one item, whose key is "kept".</summary>
    public static void Make(string path, int version)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var statements = new Statements(connection, transaction: null);
        foreach (var step in Schema.StepsAfter(0).Take(version))
        {
            statements.Run(step);
        }

        statements.Run("INSERT INTO items VALUES ('kept', 'Note', '{}', NULL, 0)");
        statements.Run($"PRAGMA application_id = {DatabaseFile.Ours}; PRAGMA user_version = {version};");
    }
}
