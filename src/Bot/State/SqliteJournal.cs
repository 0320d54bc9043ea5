using HistoryBot.DirectLine.Journal;
using Microsoft.Data.Sqlite;

namespace HistoryBot.Bot.State;

/// <summary>Direct Line conversations in the database.</summary>
internal sealed class SqliteJournal(HistoryDatabase database) : IConversationJournal
{
    public Task<KeptConversation?> LoadAsync(string conversationId, long position = 0) => Task.FromResult(database.Read(statements =>
    {
        var id = ("id", (object?)conversationId);
        var found = statements.Read(
            """
            SELECT user, vouched, begun, next, last, coalesce((SELECT min(position) FROM activities WHERE conversation = $id), next)
            FROM conversations WHERE id = $id
            """,
            row => new KeptConversation(
                new ConversationHead(row.IsDBNull(0) ? null : row.GetString(0), row.GetBoolean(1), row.GetBoolean(2)),
                row.GetInt64(5),
                row.GetInt64(3),
                Time(row, 4),
                [],
                []),
            id);
        return found is not [var conversation] ? null : conversation with
        {
            Activities = statements.Read(
                "SELECT position, activity, client, time, json FROM activities WHERE conversation = $id AND position >= $position ORDER BY position",
                row => new KeptActivity(
                    row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), Time(row, 3), row.GetFieldValue<byte[]>(4)),
                id,
                ("position", position)),
            Turns = statements.Read(
                "SELECT activity, json, runs FROM turns WHERE conversation = $id ORDER BY number",
                row => new KeptTurn(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt32(2)),
                id),
        };
    }));

    public Task<Keeping> AppendAsync(JournalStep step) => Task.FromResult(database.Do(statements =>
    {
        WriteConversation(statements, step);
        if (step.Activity is { } activity)
        {
            statements.Run(
                """
                INSERT OR REPLACE INTO activities (conversation, position, activity, client, time, json)
                VALUES ($conversation, $position, $activity, $client, $time, $json)
                """,
                ("conversation", step.ConversationId), ("position", activity.Position), ("activity", activity.Id), ("client", activity.ClientId),
                ("time", activity.Time.ToUnixTimeMilliseconds()), ("json", activity.Json.ToArray()));
            DeleteBefore(statements, step.ConversationId, step.First);
        }

        if (step.Turn is { } turn)
        {
            statements.Run(
                "INSERT INTO turns (conversation, activity, json) VALUES ($conversation, $activity, $json)",
                ("conversation", step.ConversationId), ("activity", turn.Id), ("json", turn.Json.ToArray()));
        }

        return Keeping.Kept;
    }));

    public Task EndTurnAsync(string conversationId, string turnId) => Task.FromResult(database.Do(statements => statements.Run(
        "DELETE FROM turns WHERE conversation = $conversation AND activity = $activity", ("conversation", conversationId), ("activity", turnId))));

    public Task<IReadOnlyList<string>> TakeUpUnfinishedAsync() => Task.FromResult<IReadOnlyList<string>>(database.Do(statements =>
    {
        statements.Run("UPDATE turns SET runs = runs + 1");
        return statements.Read("SELECT DISTINCT conversation FROM turns", row => row.GetString(0));
    }));

    public Task ForgetAsync(string conversationId, long position)
    {
        database.Do(statements => DeleteBefore(statements, conversationId, position));
        database.Purge();
        return Task.CompletedTask;
    }

    private static void WriteConversation(Statements statements, JournalStep step) => statements.Run(
        """
        INSERT INTO conversations (id, user, vouched, begun, next, last) VALUES ($id, $user, $vouched, $begun, $next, $last)
        ON CONFLICT (id) DO UPDATE SET
            user = CASE WHEN $known THEN excluded.user ELSE user END,
            vouched = CASE WHEN $known THEN excluded.vouched ELSE vouched END,
            begun = begun OR excluded.begun, next = excluded.next, last = excluded.last
        """,
        ("id", step.ConversationId), ("known", step.Head is not null), ("user", step.Head?.UserId), ("vouched", step.Head?.IsVouched == true),
        ("begun", step.Head?.HasBegun == true), ("next", step.End), ("last", step.Time.ToUnixTimeMilliseconds()));

    private static int DeleteBefore(Statements statements, string conversationId, long position) => statements.Run(
        "DELETE FROM activities WHERE conversation = $conversation AND position < $position", ("conversation", conversationId), ("position", position));

    private static DateTimeOffset Time(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
