namespace HistoryBot.Bot.State;

/// <summary>What the kept replies tell those who edit the pack.</summary>
internal static class ReplyReport
{
    /// <summary>The latest thumb first.</summary>
    public static IReadOnlyList<RatedReply> Rated(HistoryDatabase database) => database.Read(statements => statements.Read(
        """
        SELECT rated, rating, kind, question, answer, locale, conversation, id FROM replies
        WHERE rating IS NOT NULL ORDER BY rated DESC, id
        """,
        row => new RatedReply(
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
            row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7))));

    /// <summary>The most asked first. SQLite gives the other columns of a group from the row that holds its maximum.</summary>
    public static IReadOnlyList<UnansweredQuestion> Unanswered(HistoryDatabase database) => database.Read(statements => statements.Read(
        """
        SELECT count(*), max(time), kind, trim(question), locale FROM replies
        WHERE kind IN ('none', 'clarify') GROUP BY lower(trim(question, ' ?!.')) ORDER BY count(*) DESC, max(time) DESC
        """,
        row => new UnansweredQuestion(
            row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2), row.GetString(3), row.GetString(4))));
}
