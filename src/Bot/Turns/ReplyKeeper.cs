using HistoryBot.Answering;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>Keeps what was asked and answered, for those who edit the pack; small talk is not kept.</summary>
internal sealed class ReplyKeeper(IReplyBook replies, TimeProvider time, ILogger<ReplyKeeper> logger)
{
    /// <summary>The id of the reply for the thumbs below it; null if it gets none.</summary>
    public async Task<string?> KeepAsync(IMessageActivity question, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Kind == AnswerKind.Social)
        {
            return null;
        }

        var conversation = ConversationName.Of(question);
        var id = TurnName.Of(question) ?? TurnName.New();
        try
        {
            await replies.AddAsync(
                new RecordedReply(
                    id, conversation, time.GetUtcNow(), question.Locale ?? "", ReplyContract.KindOf(answer), question.Text ?? "", ReplyText.Spoken(answer)),
                cancellationToken);
            return Thumbs.AreDrawn(conversation, answer.Kind) ? id : null;
        }
        catch (IOException fault)
        {
            Log.ReplyNotKept(logger, fault.Message);
            return null;
        }
    }
}
