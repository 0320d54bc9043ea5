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

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await journal.TakeUpUnfinishedAsync())
        {
            if (await store.RecallAsync(id) is { } conversation && await journal.LoadAsync(id) is { } kept)
            {
                await ResumeAsync(conversation, kept.Turns);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ResumeAsync(Conversation conversation, IReadOnlyList<KeptTurn> kept)
    {
        var waiting = new List<Activity>();
        foreach (var turn in kept)
        {
            if (turn.Runs <= MostRuns && ActivityWire.Read(turn.Json) is { } activity)
            {
                waiting.Add(activity);
            }
            else
            {
                Log.TurnGivenUp(logger, turn.Runs);
                await journal.EndTurnAsync(conversation.Id, turn.Id);
            }
        }

        Log.TurnsResumed(logger, waiting.Count);
        if (conversation.Resume(waiting))
        {
            turns.Begin(conversation);
        }
    }
}
