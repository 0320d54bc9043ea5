using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>Forgets idle conversations once a minute.</summary>
internal sealed class IdleSweep(ConversationStore store, TimeProvider time, ILogger<IdleSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (store.ForgetIdle() is > 0 and var count)
            {
                Log.ConversationsForgotten(logger, count);
            }
        }
    }
}
