using HistoryBot.Answering;
using HistoryBot.Bot.Pictures;
using Microsoft.Bot.Schema;
using NodaTime;

namespace HistoryBot.Bot.Turns;

/// <summary>Answers from the pack, with the memory of the conversation.</summary>
internal sealed class TurnAnswerer(Answerer answerer, ConversationMemories memories, PictureCards cards, TimeProvider time) : ITurnAnswerer
{
    public Activity Greeting() => ActivityWriter.Write(answerer.Greet(), card: null);

    public async Task<Activity> AnswerAsync(IMessageActivity activity, CancellationToken cancellationToken)
    {
        var message = new Message(activity.Text ?? "", activity.Locale ?? "", Today(activity));
        var answer = await memories.UpdateAsync(activity, memory => answerer.Answer(message, memory), cancellationToken);
        return ActivityWriter.Write(answer, cards.Of(answer));
    }

    // The day where the person is, as far as the channel tells.
    private LocalDate Today(IMessageActivity activity)
    {
        var now = activity.LocalTimestamp ?? activity.Timestamp ?? time.GetLocalNow();
        return LocalDate.FromDateTime(now.DateTime);
    }
}
