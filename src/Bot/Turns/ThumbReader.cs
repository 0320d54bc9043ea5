using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Turns;

/// <summary>Notes the thumbs that people give. It never fails a turn: nobody waits for an answer to a thumb.</summary>
internal sealed class ThumbReader(IReplyBook replies, IUserBook users, ILogger<ThumbReader> logger)
{
    public async Task TakeAsync(Activity feedback, CancellationToken cancellationToken)
    {
        if (Thumbs.Read(feedback) is not { } pressed)
        {
            Log.ThumbUnread(logger);
            return;
        }

        try
        {
            // For a thumb Direct Line keeps the whole conversation as long again.
            if (UserName.Of(feedback) is { } user)
            {
                await users.NoteAsync(user, ConversationName.Of(feedback), cancellationToken);
            }

            if (!await replies.RateAsync(ConversationName.Of(feedback), pressed.ReplyId, pressed.Rating, cancellationToken))
            {
                Log.ThumbOfNoReply(logger);
            }
        }
        catch (IOException fault)
        {
            Log.ThumbLost(logger, fault.Message);
        }
    }
}
