using System.Globalization;

namespace HistoryBot.DirectLine.Turns;

/// <summary>
/// The ids of what the bot says in one turn. They follow from the turn, so that a turn that is run again after it was cut off says the same
/// things under the same ids, and what was said already is known.
/// </summary>
/// <param name="turnId">The id of the activity that the turn is about.</param>
/// <param name="hold">The name of the hold under which it runs; null if this process alone runs turns.</param>
/// <param name="abandoned">Cancelled when the turn is to be run again by somebody else, or at the next start: it then says no more.</param>
internal sealed class TurnReplies(string turnId, string? hold, CancellationTokenSource abandoned)
{
    private int said;

    public string? Hold => hold;

    /// <exception cref="OperationCanceledException">It says no more.</exception>
    public string NextId()
    {
        abandoned.Token.ThrowIfCancellationRequested();
        return string.Create(CultureInfo.InvariantCulture, $"{turnId}.{Interlocked.Increment(ref said)}");
    }

    /// <summary>Has it say no more, since something that it said could not be kept: not even an apology, which would pass for the answer.</summary>
    public void Abandon() => abandoned.Cancel();
}
