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
            key TEXT PRIMARY KEY, type TEXT NOT NULL, json BLOB NOT NULL, etag TEXT, written INTEGER NOT NULL);
        CREATE INDEX items_by_age ON items (written);
        CREATE TABLE replies (
            id TEXT PRIMARY KEY, channel TEXT NOT NULL, conversation TEXT NOT NULL, time INTEGER NOT NULL, locale TEXT NOT NULL,
            kind TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, rating TEXT, rated INTEGER);
        CREATE INDEX replies_of_conversation ON replies (channel, conversation);
        CREATE INDEX replies_by_age ON replies (time);
        """,
        // Direct Line: conversations, what was said in them, and the turns that the bot is not done with.
        """
        CREATE TABLE conversations (
            id TEXT PRIMARY KEY, user TEXT, vouched INTEGER NOT NULL, begun INTEGER NOT NULL, next INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX conversations_by_age ON conversations (last);
        CREATE TABLE activities (
            conversation TEXT NOT NULL, position INTEGER NOT NULL, activity TEXT NOT NULL, client TEXT, time INTEGER NOT NULL, json BLOB NOT NULL,
            PRIMARY KEY (conversation, position));
        CREATE TABLE turns (
            number INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, activity TEXT NOT NULL, json BLOB NOT NULL,
            runs INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX turns_of_conversation ON turns (conversation, activity);
        """,
        // In which conversations each user spoke, and when last.
        """
        CREATE TABLE users (
            channel TEXT NOT NULL, user TEXT NOT NULL, conversation TEXT NOT NULL, time INTEGER NOT NULL,
            PRIMARY KEY (channel, user, conversation)) WITHOUT ROWID;
        CREATE INDEX users_by_age ON users (time);
        """,
    ];

    public static int Version => Steps.Length;

    /// <summary>The steps that a file with this many behind it still needs.</summary>
    public static IEnumerable<string> StepsAfter(long version) => Steps.Skip((int)version);
}
