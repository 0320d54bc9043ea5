using System.Globalization;

namespace HistoryBot.DirectLine.Turns;

/// <summary>
/// The ids of what the bot says in one turn. They follow from the turn, so that a turn that is run again after it was cut off says the same
/// things under the same ids, and what was said already is known.
/// </summary>
/// <param name="turnId">The id of the activity that the turn is about.</param>
/// <param name="abandoned">Cancelled when the process stops over the turn: it then says no more, and is run again at the next start.</param>
internal sealed class TurnReplies(string turnId, CancellationToken abandoned)
{
    private int said;

    public string NextId()
    {
        abandoned.ThrowIfCancellationRequested();
        return string.Create(CultureInfo.InvariantCulture, $"{turnId}.{Interlocked.Increment(ref said)}");
    }
}
