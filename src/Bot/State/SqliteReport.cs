namespace HistoryBot.Bot.State;

/// <summary>The report on the replies in a database.</summary>
/// <param name="database">Null where there is none yet.</param>
internal sealed class SqliteReport(HistoryDatabase? database) : IReplyReport
{
    public Task<IReadOnlyList<RatedReply>> RatedAsync() => Task.FromResult<IReadOnlyList<RatedReply>>(database?.Read(statements => statements.Read(
        """
        SELECT rated, rating, kind, question, answer, locale, conversation, id FROM replies
        WHERE rating IS NOT NULL ORDER BY rated DESC, id
        """,
        row => new RatedReply(
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
            row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7)))) ?? []);

    // SQLite gives the other columns of a group from the row that holds its maximum.
    public Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync() => Task.FromResult<IReadOnlyList<UnansweredQuestion>>(database?.Read(statements => statements.Read(
        """
        SELECT count(*), max(time), kind, trim(question), locale FROM replies
        WHERE kind IN ('none', 'clarify') GROUP BY lower(trim(question, ' ?!.')) ORDER BY count(*) DESC, max(time) DESC
        """,
        row => new UnansweredQuestion(
            row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2), row.GetString(3), row.GetString(4)))) ?? []);
}
