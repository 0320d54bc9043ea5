using HistoryBot.Answering;
using HistoryBot.Bot.Pictures;
using Microsoft.Bot.Schema;
using NodaTime;

namespace HistoryBot.Bot.Turns;

/// <summary>Answers from the pack, with the memory of the conversation.</summary>
internal sealed class TurnAnswerer(
    Answerer answerer, ConversationMemories memories, ReplyKeeper replies, Forgetting forgetting, PictureCards cards, TimeProvider time) : ITurnAnswerer
{
    public Activity Greeting() => ActivityWriter.Write(answerer.Greet());

    public async Task<Activity> AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken)
    {
        var message = new Message(activity.Text ?? "", activity.Locale ?? "", Today(activity));
        if (answerer.AsksToForget(message))
        {
            await forgetting.ForgetAsync(activity, cancellationToken);
            return ActivityWriter.Write(answerer.Answer(message, ConversationMemory.Empty).Answer);
        }

        var answer = await memories.UpdateAsync(activity, memory => answerer.Answer(message, memory), cancellationToken);
        return ActivityWriter.Write(answer, cards.Of(answer), await replies.KeepAsync(activity, answer, cancellationToken));
    }

    // The day where the person is, as far as the channel tells.
    private LocalDate Today(IMessageActivity activity)
    {
        var now = activity.LocalTimestamp ?? activity.Timestamp ?? time.GetLocalNow();
        return LocalDate.FromDateTime(now.DateTime);
    }
}
