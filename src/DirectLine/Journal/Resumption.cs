using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HistoryBot.DirectLine.Journal;

/// <summary>
/// At the start, before anybody is served, takes up the turns that were cut off when the process ended. What such a turn has said already
/// is not said again, since replies have ids that follow from the turn.
/// </summary>
internal sealed class Resumption(
    IConversationJournal journal, ConversationStore store, TurnRunner turns, ILogger<Resumption> logger) : IHostedService
{
    /// <summary>A turn that has ended the process so often is not tried again.</summary>
    private const int MostRuns = 3;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var id in journal.TakeUpUnfinished())
        {
            if (store.Recall(id) is { } conversation && journal.Load(id) is { } kept)
            {
                var waiting = kept.Turns.Select(turn => ActivityOf(id, turn)).OfType<Activity>().ToList();
                Log.TurnsResumed(logger, waiting.Count);
                if (conversation.Resume(waiting))
                {
                    turns.Begin(conversation);
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Activity? ActivityOf(string conversationId, KeptTurn turn)
    {
        if (turn.Runs <= MostRuns && ActivityWire.Read(turn.Json) is { } activity)
        {
            return activity;
        }

        Log.TurnGivenUp(logger, turn.Runs);
        journal.EndTurn(conversationId, turn.Id);
        return null;
    }
}
