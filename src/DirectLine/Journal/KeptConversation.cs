namespace HistoryBot.DirectLine.Journal;

/// <summary>A conversation as the journal keeps it.</summary>
/// <param name="First">Where the oldest activity stands that is still kept; <paramref name="End"/> if there is none.</param>
/// <param name="End">Activities that were ever kept in it: where the next one will stand.</param>
/// <param name="Last">The time of the latest activity; none is dated earlier after that.</param>
/// <param name="Activities">Those that were asked for and are still kept, the oldest first.</param>
/// <param name="Turns">What the bot is not done with, in order; left out by a shared journal.</param>
/// <param name="Version">Steps that were kept in it, in a shared journal.</param>
public sealed record KeptConversation(
    ConversationHead Head,
    long First,
    long End,
    DateTimeOffset Last,
    IReadOnlyList<KeptActivity> Activities,
    IReadOnlyList<KeptTurn> Turns,
    long Version = 0);
