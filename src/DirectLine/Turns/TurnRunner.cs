using System.Threading.Channels;
using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Journal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Turns;

/// <summary>Calls the bot: the turns of a conversation in order, all conversations side by side, so that a slow turn delays nobody else.</summary>
internal sealed class TurnRunner(
    DirectLineAdapter adapter,
    IConversationJournal journal,
    IServiceScopeFactory scopes,
    IOptions<DirectLineOptions> options,
    TimeProvider time,
    ILogger<TurnRunner> logger)
    : BackgroundService
{
    /// <summary>How long turns under way may still take when the program is stopped.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    // A conversation is announced once until its turns are done, so there are never more than conversations.
    private readonly Channel<Conversation> announced = Channel.CreateUnbounded<Conversation>();

    /// <summary>Has the turns of a conversation worked off.</summary>
    public void Begin(Conversation conversation) => announced.Writer.TryWrite(conversation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var running = new CancellationTokenSource();
        await using var stopping = stoppingToken.Register(() =>
        {
            announced.Writer.TryComplete();
            running.CancelAfter(Grace);
        });
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = int.MaxValue, CancellationToken = running.Token };
        try
        {
            await Parallel.ForEachAsync(announced.Reader.ReadAllAsync(running.Token), sideBySide, RunAllAsync);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Log.TurnsAbandoned(logger);
        }
    }

    private async ValueTask RunAllAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && conversation.TryTakeTurn(out var activity))
        {
            try
            {
                await RunAsync(activity, cancellationToken);
            }
            catch (Exception fault)
            {
                // The rim of the turn: whatever is wrong with one, the next must run.
                Log.TurnFailed(logger, fault.GetType().Name, fault.StackTrace);
                Log.TurnFailedSensitive(logger, fault);
            }

            // A turn that the end of the program cut off is run again at the next start.
            if (!cancellationToken.IsCancellationRequested)
            {
                EndTurn(conversation, activity);
            }
        }
    }

    private async Task RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var bot = scope.ServiceProvider.GetRequiredService<IBot>();
        await adapter.RunTurnAsync(activity, bot.OnTurnAsync, cancellationToken, either.Token);
    }

    private void EndTurn(Conversation conversation, Activity activity)
    {
        try
        {
            journal.EndTurn(conversation.Id, activity.Id ?? "");
        }
        catch (IOException fault)
        {
            Log.JournalUnwritten(logger, fault.Message);
        }
    }
}
