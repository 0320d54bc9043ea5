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
    ILogger<TurnRunner> logger,
    ISharedJournal? shared = null)
    : BackgroundService
{
    /// <summary>How long turns under way may still take when the program is stopped.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>A turn that was taken up so often is not tried again; the journal may have been out of reach, so it need not have ended a process each time.</summary>
    private const int MostHeldRuns = 10;

    // On its own, a process announces a conversation once until its turns are done, so there are never more than conversations; with others,
    // once for each activity, whose number is limited.
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
            await Parallel.ForEachAsync(announced.Reader.ReadAllAsync(running.Token), sideBySide, shared is null ? RunAllAsync : RunHeldAsync);
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
            // A turn that the end of the program cut off is run again at the next start.
            if (await RunAsync(activity, hold: null, cancellationToken))
            {
                await EndTurnAsync(conversation, activity);
            }
        }
    }

    // A turn that was cut off or could not be kept is run again by whoever holds the conversation next.
    private async ValueTask RunHeldAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            await using var hold = await shared!.HoldAsync(conversation.Id);
            while (hold is not null && !cancellationToken.IsCancellationRequested && await hold.NextAsync() is { } turn)
            {
                if (!await RunAsync(conversation, turn, hold, cancellationToken))
                {
                    return;
                }

                await hold.EndAsync(turn);
            }
        }
        catch (IOException fault)
        {
            Log.TurnsPutOff(logger, fault.Message);
        }
    }

    private async Task<bool> RunAsync(Conversation conversation, KeptTurn turn, ITurnHold hold, CancellationToken cancellationToken)
    {
        if (turn.Runs > MostHeldRuns || ActivityWire.Read(turn.Json) is not { } activity)
        {
            Log.TurnGivenUp(logger, turn.Runs);
            return true;
        }

        ChannelAccounts.AddressForBot(activity, conversation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(hold.Lost, cancellationToken);
        return await RunAsync(activity, hold.Name, ending.Token);
    }

    // Whether it was run to its end, be it a bad one.
    private async Task<bool> RunAsync(Activity activity, string? hold, CancellationToken cancellationToken)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var patience = new CancellationTokenSource(options.Value.TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, abandoned.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var bot = scope.ServiceProvider.GetRequiredService<IBot>();
            await adapter.RunTurnAsync(activity, bot.OnTurnAsync, new TurnReplies(activity.Id ?? "", hold, abandoned), either.Token);
        }
        catch (Exception fault) when (abandoned.IsCancellationRequested && fault is IOException or OperationCanceledException)
        {
            // It was told so, and is run again.
        }
        catch (Exception fault)
        {
            // The rim of the turn: whatever is wrong with one, the next must run.
            Log.TurnFailed(logger, fault.GetType().Name, fault.StackTrace);
            Log.TurnFailedSensitive(logger, fault);
        }

        return !abandoned.IsCancellationRequested;
    }

    private async Task EndTurnAsync(Conversation conversation, Activity activity)
    {
        try
        {
            await conversation.Transcript.WhenKeptAsync(() => journal.EndTurnAsync(conversation.Id, activity.Id ?? ""));
        }
        catch (IOException fault)
        {
            Log.JournalUnwritten(logger, fault.Message);
        }
    }
}
