using System.Globalization;

namespace HistoryBot.Load.Chats;

/// <summary>What was asked, and what became of it. Times are stamps of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
/// <param name="Number">From 0, in the order of asking.</param>
/// <param name="ClientId">The client's own id: the same in every repetition.</param>
internal sealed record Question(int Number, string ClientId, long AskedAt)
{
    private const int FirstYear = 1801;
    private const int Years = 200;

    /// <summary>The year that an answer must show to have understood.</summary>
    public string Year => (FirstYear + (Number % Years)).ToString(CultureInfo.InvariantCulture);

    public string Text => $"What happened in {Year}?";

    /// <summary>What the server called it; null as long as it has not taken it.</summary>
    public string? Id { get; set; }

    public long AcknowledgedAt { get; set; }

    public long AnsweredAt { get; set; }
}
