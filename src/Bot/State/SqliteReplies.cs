using HistoryBot.Bot.Turns;

namespace HistoryBot.Bot.State;

/// <summary>Replies and their thumbs in the database.</summary>
internal sealed class SqliteReplies(HistoryDatabase database, TimeProvider time) : IReplyBook
{
    public Task AddAsync(RecordedReply reply, CancellationToken cancellationToken)
    {
        database.Do(statements => statements.Run(
            """
            INSERT INTO replies (id, channel, conversation, time, locale, kind, question, answer)
            VALUES ($id, $channel, $conversation, $time, $locale, $kind, $question, $answer)
            ON CONFLICT (id) DO UPDATE SET time = excluded.time, kind = excluded.kind, question = excluded.question, answer = excluded.answer
            """,
            ("id", reply.Id),
            ("channel", reply.Conversation.Channel),
            ("conversation", reply.Conversation.Id),
            ("time", reply.Time.ToUnixTimeMilliseconds()),
            ("locale", reply.Locale),
            ("kind", reply.Kind),
            ("question", reply.Question),
            ("answer", reply.Answer)));
        return Task.CompletedTask;
    }

    public Task<bool> RateAsync(ConversationName conversation, string replyId, Rating rating, CancellationToken cancellationToken) =>
        Task.FromResult(0 < database.Do(statements => statements.Run(
            "UPDATE replies SET rating = $rating, rated = $now WHERE id = $id AND channel = $channel AND conversation = $conversation",
            ("rating", rating == Rating.Like ? StoredRating.Like : StoredRating.Dislike),
            ("now", time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("id", replyId),
            ("channel", conversation.Channel),
            ("conversation", conversation.Id))));

    public Task ForgetAsync(ConversationName conversation, CancellationToken cancellationToken)
    {
        database.Do(statements => statements.Run(
            "DELETE FROM replies WHERE channel = $channel AND conversation = $conversation",
            ("channel", conversation.Channel),
            ("conversation", conversation.Id)));
        database.Purge();
        return Task.CompletedTask;
    }
}
