namespace HistoryBot.DirectLine.Journal;

/// <summary>The right to run the turns of a conversation. Ends when it is disposed of, when none waits, or when it could not be prolonged in time.</summary>
/// <exception cref="IOException">From any call: nothing can be read or kept now.</exception>
public interface ITurnHold : IAsyncDisposable
{
    /// <summary>Names this hold in what is said under it.</summary>
    string Name { get; }

    /// <summary>Cancelled when the hold is lost: another process may run the turn now.</summary>
    CancellationToken Lost { get; }

    /// <summary>The turn that waits longest, counted as run once more; null if none waits or the hold is lost, and then it has ended.</summary>
    Task<KeptTurn?> NextAsync();

    /// <summary>Notes that the bot is done with a turn.</summary>
    Task EndAsync(KeptTurn turn);
}
