using System.Text.Json;
using HistoryBot.Bot.Turns;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace HistoryBot.Bot.State.Redis;

/// <summary>Replies and their thumbs in Redis.</summary>
internal sealed class RedisReplies(RedisServer server, IOptions<StateOptions> options, TimeProvider time) : IReplyBook, IReplyReport
{
    private static readonly RedisValue Json = "json";
    private static readonly RedisValue RatingField = "rating";
    private static readonly RedisValue Rated = "rated";

    public async Task AddAsync(RecordedReply reply, CancellationToken cancellationToken)
    {
        var tag = RedisKeys.Tag(reply.Conversation);
        var now = reply.Time.ToUnixTimeMilliseconds();
        await server.DoAsync(async database =>
        {
            // First the name, by which the reply is found.
            await database.SortedSetAddAsync(RedisKeys.Replies, tag, now);
            var transaction = database.CreateTransaction();
            _ = transaction.HashSetAsync(RedisKeys.Reply(tag, reply.Id), Json, JsonSerializer.SerializeToUtf8Bytes(reply));
            _ = transaction.SortedSetAddAsync(RedisKeys.RepliesOf(tag), reply.Id, now);
            if (options.Value.Retention is { } days)
            {
                var end = (reply.Time - days).ToUnixTimeMilliseconds();
                _ = transaction.KeyExpireAsync(RedisKeys.Reply(tag, reply.Id), days);
                _ = transaction.KeyExpireAsync(RedisKeys.RepliesOf(tag), days);
                _ = transaction.SortedSetRemoveRangeByScoreAsync(RedisKeys.RepliesOf(tag), double.NegativeInfinity, end);
                _ = database.SortedSetRemoveRangeByScoreAsync(RedisKeys.Replies, double.NegativeInfinity, end, flags: CommandFlags.FireAndForget);
            }

            return await transaction.ExecuteAsync();
        });
    }

    public Task<bool> RateAsync(ConversationName conversation, string replyId, Rating rating, CancellationToken cancellationToken)
    {
        var key = RedisKeys.Reply(RedisKeys.Tag(conversation), replyId);
        return server.DoAsync(database =>
        {
            var transaction = database.CreateTransaction();
            transaction.AddCondition(Condition.HashExists(key, Json));
            _ = transaction.HashSetAsync(
                key, [new(RatingField, rating == Rating.Like ? StoredRating.Like : StoredRating.Dislike), new(Rated, time.GetUtcNow().ToUnixTimeMilliseconds())]);
            return transaction.ExecuteAsync();
        });
    }

    public async Task ForgetAsync(ConversationName conversation, CancellationToken cancellationToken)
    {
        var tag = RedisKeys.Tag(conversation);
        await server.DoAsync(async database =>
        {
            var ids = await database.SortedSetRangeByRankAsync(RedisKeys.RepliesOf(tag));
            await database.KeyDeleteAsync([.. ids.Select(id => RedisKeys.Reply(tag, id!)), RedisKeys.RepliesOf(tag)]);
            return await database.SortedSetRemoveAsync(RedisKeys.Replies, tag);
        });
    }

    public async Task<IReadOnlyList<RatedReply>> RatedAsync() =>
        [.. from stored in await AllAsync()
            where stored.Rating is not null
            orderby stored.Rated descending, stored.Reply.Id
            select new RatedReply(
                stored.Rated ?? default, stored.Rating!, stored.Reply.Kind, stored.Reply.Question, stored.Reply.Answer, stored.Reply.Locale,
                stored.Reply.Conversation.Id, stored.Reply.Id)];

    public async Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync() =>
        [.. from stored in await AllAsync()
            where stored.Reply.Kind is "none" or "clarify"
            group stored.Reply by stored.Reply.Question.Trim(' ', '?', '!', '.').ToUpperInvariant() into asked
            let latest = asked.MaxBy(reply => reply.Time)!
            orderby asked.Count() descending, latest.Time descending
            select new UnansweredQuestion(asked.Count(), latest.Time, latest.Kind, latest.Question.Trim(), latest.Locale)];

    private async Task<List<StoredReply>> AllAsync()
    {
        var all = new List<StoredReply>();
        foreach (var tag in await server.DoAsync(database => database.SortedSetRangeByRankAsync(RedisKeys.Replies)))
        {
            var rows = await server.DoAsync(async database =>
            {
                var ids = await database.SortedSetRangeByRankAsync(RedisKeys.RepliesOf(tag!));
                return await Task.WhenAll(ids.Select(id => database.HashGetAsync(RedisKeys.Reply(tag!, id!), [Json, RatingField, Rated])));
            });
            all.AddRange(rows.Where(row => !row[0].IsNull).Select(row => new StoredReply(
                JsonSerializer.Deserialize<RecordedReply>((byte[])row[0]!)!,
                row[1],
                row[2].IsNull ? null : DateTimeOffset.FromUnixTimeMilliseconds((long)row[2]))));
        }

        return all;
    }
}
