using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>Activities of one conversation that wait for the bot, first come first served, one at a time. Not safe for several threads.</summary>
internal sealed class TurnQueue(int capacity)
{
    private readonly Queue<Activity> waiting = [];
    private bool isWorkedOff;

    public bool IsFull => waiting.Count >= capacity;

    /// <summary>Whether somebody has to begin to take.</summary>
    public bool Add(Activity activity)
    {
        waiting.Enqueue(activity);
        return !isWorkedOff && (isWorkedOff = true);
    }

    /// <summary>The next one; without one the taker is done.</summary>
    public bool TryTake([NotNullWhen(true)] out Activity? activity) => waiting.TryDequeue(out activity) || (isWorkedOff = false);
}
