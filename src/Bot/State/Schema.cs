namespace HistoryBot.Bot.State;

/// <summary>
/// The tables, as the steps that lead to them. A step that has gone out is never changed; what is new is a further one. The file tells in
/// <c>PRAGMA user_version</c> how many it has behind it. Times are milliseconds since 1970, UTC.
/// </summary>
internal static class Schema
{
    private static readonly string[] Steps =
    [
        // What IStorage keeps; replies with the thumb that they got.
        """
        CREATE TABLE items (
            key TEXT PRIMARY KEY, type TEXT NOT NULL, json BLOB NOT NULL, etag TEXT, written INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX items_by_age ON items (written);
        CREATE TABLE replies (
            id TEXT PRIMARY KEY, channel TEXT NOT NULL, conversation TEXT NOT NULL, time INTEGER NOT NULL, locale TEXT NOT NULL,
            kind TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, rating TEXT, rated INTEGER) WITHOUT ROWID;
        CREATE INDEX replies_of_conversation ON replies (channel, conversation);
        CREATE INDEX replies_by_age ON replies (time);
        """,
    ];

    public static int Version => Steps.Length;

    /// <summary>The steps that a file with this many behind it still needs.</summary>
    public static IEnumerable<string> StepsAfter(long version) => Steps.Skip((int)version);
}
