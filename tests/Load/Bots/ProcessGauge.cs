using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace HistoryBot.Load.Bots;

/// <summary>What a process of this machine uses, read from outside.</summary>
internal static class ProcessGauge
{
    /// <summary>The runtime's keywords for events of the collector and for “collect now”.</summary>
    private const long CollectNow = 0x1 | 0x800000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Megabytes in memory.</summary>
    public static double ResidentMegabytes(int processId) => File.ReadLines($"/proc/{processId}/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
        .Single();

    /// <summary>Open files, sockets and the like.</summary>
    public static int Handles(int processId) => Directory.EnumerateFileSystemEntries($"/proc/{processId}/fd").Count();

    /// <summary>Seconds of processor time so far, of all its threads.</summary>
    public static double ProcessorSeconds(int processId)
    {
        using var process = System.Diagnostics.Process.GetProcessById(processId);
        return process.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>Has it collect its garbage; megabytes of objects that are left.</summary>
    public static async Task<double> LiveMegabytesAsync(int processId)
    {
        var session = await new DiagnosticsClient(processId).StartEventPipeSessionAsync(
            [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, CollectNow)], requestRundown: false, token: CancellationToken.None);
        using (session)
        {
            var size = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
            var reading = Task.Run(() =>
            {
                using var source = new EventPipeEventSource(session.EventStream);
                var isWhole = false;
                source.Clr.GCStart += collection => isWhole = collection is { Depth: 2, Type: GCType.NonConcurrentGC };
                // What survives a whole collection is what is alive; the heap itself has holes.
                source.Clr.GCHeapStats += stats => _ = isWhole && size.TrySetResult(stats.TotalPromoted / 1048576.0);
                source.Process();
            });
            var megabytes = await size.Task.WaitAsync(Patience);
            await session.StopAsync(CancellationToken.None);
            await reading;
            return megabytes;
        }
    }
}
