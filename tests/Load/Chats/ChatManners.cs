namespace HistoryBot.Load.Chats;

/// <summary>How a client behaves when something does not work.</summary>
/// <param name="Secret">What it gets its first token with; null on the bot's own machine.</param>
internal sealed record ChatManners(string? Secret = null)
{
    /// <summary>Between two attempts; Web Chat takes 3 to 15 s to open a socket again, which would only make the runs longer.</summary>
    public TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(500);

    /// <summary>What it is willing to wait when told to.</summary>
    public TimeSpan LongestWait { get; } = TimeSpan.FromSeconds(5);
}
