using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.State;

/// <summary>Deletes what is older than the operator wants kept: at the start, and then every hour.</summary>
internal sealed class RetentionSweep(
    HistoryDatabase database, IOptions<StateOptions> options, TimeProvider time, ILogger<RetentionSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>Deletes what is too old by now. Where the file cannot be written the log says so.</summary>
    public void Sweep()
    {
        var days = options.Value.RetentionDays;
        try
        {
            var count = database.Do(statements => DeleteBefore(statements, time.GetUtcNow().AddDays(-days)));
            if (count > 0)
            {
                database.Purge();
                Log.OldDeleted(logger, count, days);
            }
        }
        catch (StateUnavailableException fault)
        {
            Log.SweepFailed(logger, fault.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.RetentionDays == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(Period, time);
        do
        {
            Sweep();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A conversation goes as a whole, when nothing was said in it for so long.
    private static int DeleteBefore(Statements statements, DateTimeOffset end)
    {
        var before = ("end", (object?)end.ToUnixTimeMilliseconds());
        statements.Run("DELETE FROM activities WHERE conversation IN (SELECT id FROM conversations WHERE last < $end)", before);
        statements.Run("DELETE FROM turns WHERE conversation IN (SELECT id FROM conversations WHERE last < $end)", before);
        statements.Run("DELETE FROM users WHERE time < $end", before);
        return statements.Run("DELETE FROM conversations WHERE last < $end", before)
            + statements.Run("DELETE FROM items WHERE written < $end", before)
            + statements.Run("DELETE FROM replies WHERE time < $end", before);
    }
}
