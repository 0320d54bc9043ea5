using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HistoryBot.DirectLine.Journal;

/// <summary>
/// Brings to those that listen here what was said through other processes, and takes up the turns of processes that died. Hints make it quick;
/// that nothing is missing follows from the journal, which is read again every now and then.
/// </summary>
internal sealed class Delivery(
    ISharedJournal journal, ConversationStore store, TurnRunner turns, TimeProvider time, ILogger<Delivery> logger) : BackgroundService, IJournalWatcher
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <summary>Periods after which all is read again, in case that a hint got lost.</summary>
    private const int PeriodsOfReading = 5;

    private const int ReadAtOnce = 16;

    private volatile bool hasMissed;

    public void Changed(string conversationId, long version)
    {
        if (store.Find(conversationId) is { Transcript.HasListeners: true } conversation && conversation.Transcript.IsBehind(version))
        {
            _ = ReadAsync(conversation);
        }
    }

    public void Shown(string conversationId, ReadOnlyMemory<byte> json) => store.Find(conversationId)?.Transcript.Pass(json.ToArray());

    public void Missed() => hasMissed = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        journal.Watch(this);
        using var timer = new PeriodicTimer(Period, time);
        for (var periods = 1; await timer.WaitForNextTickAsync(stoppingToken); periods++)
        {
            if (hasMissed || periods % PeriodsOfReading == 0)
            {
                hasMissed = false;
                await Parallel.ForEachAsync(
                    store.Heard, new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = stoppingToken },
                    async (conversation, _) => await ReadAsync(conversation));
            }

            await TakeOverAsync();
        }
    }

    private async Task ReadAsync(Conversation conversation)
    {
        try
        {
            await conversation.Transcript.RecallAsync();
        }
        catch (IOException fault)
        {
            Log.JournalNotRead(logger, fault.Message);
            hasMissed = true;
        }
    }

    private async Task TakeOverAsync()
    {
        try
        {
            foreach (var id in await journal.OverdueAsync())
            {
                if (await store.RecallAsync(id) is { } conversation)
                {
                    turns.Begin(conversation);
                }
            }
        }
        catch (IOException fault)
        {
            Log.JournalNotRead(logger, fault.Message);
        }
    }
}
