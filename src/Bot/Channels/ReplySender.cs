namespace HistoryBot.Bot.Channels;

/// <summary>
/// Sends what waits in the lanes: every lane in order, all lanes side by side, so that a dead conversation delays nobody else. How many
/// requests go to one host at a time is the outbound pipeline's business.
/// </summary>
internal sealed class ReplySender(ReplyLanes lanes, HistoryAdapter adapter, ILogger<ReplySender> logger) : BackgroundService
{
    /// <summary>How long the program still tries to deliver when it is stopped.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var sending = new CancellationTokenSource();
        await using var stopping = stoppingToken.Register(() =>
        {
            lanes.Close();
            sending.CancelAfter(Grace);
        });
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = ReplyLanes.MaxLanes, CancellationToken = sending.Token };
        try
        {
            await Parallel.ForEachAsync(lanes.AnnouncedAsync(sending.Token), sideBySide, EmptyAsync);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Log.RepliesAbandoned(logger);
        }
    }

    private async ValueTask EmptyAsync(ReplyLane lane, CancellationToken cancellationToken)
    {
        while (lanes.TryTake(lane, out var reply))
        {
            try
            {
                await adapter.DeliverAsync(reply, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // The rim of the background work: whatever is wrong with one reply, the next must go out.
                Log.ReplyLost(logger, reply.Conversation.ServiceUrl, fault.GetType().Name, (fault as HttpRequestException)?.StatusCode);
                Log.ReplyLostSensitive(logger, fault);
            }
        }
    }
}
