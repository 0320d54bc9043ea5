namespace HistoryBot.Bot.Turns;

/// <summary>Keeps replies, and the thumbs that they get.</summary>
internal interface IReplyBook
{
    /// <summary>Keeps a reply; one that is there under the same id is the same one, said again.</summary>
    /// <exception cref="IOException">It cannot be kept now.</exception>
    Task AddAsync(RecordedReply reply, CancellationToken cancellationToken);

    /// <summary>Notes a thumb in place of an earlier one; false if the reply was not said in this conversation, or is no longer kept.</summary>
    /// <exception cref="IOException">It cannot be noted now.</exception>
    Task<bool> RateAsync(ConversationName conversation, string replyId, Rating rating, CancellationToken cancellationToken);

    /// <summary>Deletes all of a conversation.</summary>
    /// <exception cref="IOException">It cannot be deleted now.</exception>
    Task ForgetAsync(ConversationName conversation, CancellationToken cancellationToken);
}
