using HistoryBot.Bot.Turns;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.State.Redis;

/// <summary>Who spoke in which conversations, in Redis.</summary>
internal sealed class RedisUsers(RedisServer server, IOptions<StateOptions> options, TimeProvider time) : IUserBook
{
    public Task NoteAsync(UserName user, ConversationName conversation, CancellationToken cancellationToken)
    {
        var key = RedisKeys.ConversationsOf(user);
        var now = time.GetUtcNow();
        return server.DoAsync(database =>
        {
            var transaction = database.CreateTransaction();
            _ = transaction.SortedSetAddAsync(key, conversation.Id, now.ToUnixTimeMilliseconds());
            if (options.Value.Retention is { } days)
            {
                _ = transaction.KeyExpireAsync(key, days);
                _ = transaction.SortedSetRemoveRangeByScoreAsync(key, double.NegativeInfinity, (now - days).ToUnixTimeMilliseconds());
            }

            return transaction.ExecuteAsync();
        });
    }

    public async Task<IReadOnlyList<ConversationName>> ConversationsOfAsync(UserName user, CancellationToken cancellationToken) =>
        [.. from conversation in await server.DoAsync(database => database.SortedSetRangeByRankAsync(RedisKeys.ConversationsOf(user)))
            select new ConversationName(user.Channel, conversation!)];

    public Task ForgetAsync(UserName user, ConversationName conversation, CancellationToken cancellationToken) =>
        server.DoAsync(database => database.SortedSetRemoveAsync(RedisKeys.ConversationsOf(user), conversation.Id));
}
