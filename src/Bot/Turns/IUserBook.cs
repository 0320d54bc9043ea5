namespace HistoryBot.Bot.Turns;

/// <summary>Keeps in which conversations each user spoke, as long as what was said there is kept.</summary>
/// <exception cref="IOException">From any call: it cannot be read or kept now.</exception>
internal interface IUserBook
{
    /// <summary>Notes that a user speaks in a conversation now.</summary>
    Task NoteAsync(UserName user, ConversationName conversation, CancellationToken cancellationToken);

    /// <summary>In no order.</summary>
    Task<IReadOnlyList<ConversationName>> ConversationsOfAsync(UserName user, CancellationToken cancellationToken);

    /// <summary>Deletes the note on one conversation.</summary>
    Task ForgetAsync(UserName user, ConversationName conversation, CancellationToken cancellationToken);
}
