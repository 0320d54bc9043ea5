namespace HistoryBot.DirectLine.Tokens;

/// <summary>What a text that should be a token turned out to be.</summary>
internal abstract record TokenReading
{
    /// <summary>Signed by us and still good.</summary>
    internal sealed record Valid(ConversationPass Pass) : TokenReading;

    /// <summary>Signed by us once.</summary>
    /// <param name="Since">When it ended.</param>
    internal sealed record Expired(ConversationPass Pass, DateTimeOffset Since) : TokenReading;

    /// <summary>Not ours.</summary>
    internal sealed record Foreign : TokenReading;
}
