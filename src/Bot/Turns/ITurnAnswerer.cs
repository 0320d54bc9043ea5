using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>Makes the bot's messages.</summary>
internal interface ITurnAnswerer
{
    /// <summary>The message for somebody who joins a conversation.</summary>
    Activity Greeting();

    /// <summary>The reply to a message; remembers the turn.</summary>
    Task<Activity> AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken);
}
