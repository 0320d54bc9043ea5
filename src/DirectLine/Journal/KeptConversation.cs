namespace HistoryBot.DirectLine.Journal;

/// <summary>A conversation as the journal keeps it.</summary>
/// <param name="End">Activities that were ever kept in it: where the next one will stand.</param>
/// <param name="Last">The time of the latest activity; none is dated earlier after that.</param>
/// <param name="Activities">Those that are still kept, the oldest first.</param>
/// <param name="Turns">What the bot is not done with, in order.</param>
public sealed record KeptConversation(
    ConversationHead Head, long End, DateTimeOffset Last, IReadOnlyList<KeptActivity> Activities, IReadOnlyList<KeptTurn> Turns);
