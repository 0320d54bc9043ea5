namespace HistoryBot.Bot.State;

/// <summary>What the kept replies tell those who edit the pack.</summary>
/// <exception cref="IOException">From any call: they cannot be read now.</exception>
internal interface IReplyReport
{
    /// <summary>The latest thumb first.</summary>
    Task<IReadOnlyList<RatedReply>> RatedAsync();

    /// <summary>The most asked first.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync();
}
