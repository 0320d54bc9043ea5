using HistoryBot.Bot.Turns;

namespace HistoryBot.Bot.State;

/// <summary>Who spoke in which conversations, in the database.</summary>
internal sealed class SqliteUsers(HistoryDatabase database, TimeProvider time) : IUserBook
{
    public Task NoteAsync(UserName user, ConversationName conversation, CancellationToken cancellationToken) => Task.FromResult(
        database.Do(statements => statements.Run(
            "INSERT OR REPLACE INTO users (channel, user, conversation, time) VALUES ($channel, $user, $conversation, $now)",
            ("channel", user.Channel), ("user", user.Id), ("conversation", conversation.Id), ("now", time.GetUtcNow().ToUnixTimeMilliseconds()))));

    public Task<IReadOnlyList<ConversationName>> ConversationsOfAsync(UserName user, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ConversationName>>(database.Read(statements => statements.Read(
            "SELECT conversation FROM users WHERE channel = $channel AND user = $user",
            row => new ConversationName(user.Channel, row.GetString(0)),
            ("channel", user.Channel),
            ("user", user.Id))));

    public Task ForgetAsync(UserName user, ConversationName conversation, CancellationToken cancellationToken)
    {
        database.Do(statements => statements.Run(
            "DELETE FROM users WHERE channel = $channel AND user = $user AND conversation = $conversation",
            ("channel", user.Channel), ("user", user.Id), ("conversation", conversation.Id)));
        database.Purge();
        return Task.CompletedTask;
    }
}
