using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace HistoryBot.Load.Fuzz;

/// <summary>Sends hostile requests to a running bot, many at a time, and looks at every answer.</summary>
internal sealed class FuzzRun(Uri site, int seed)
{
    private const int SideBySide = 16;

    /// <summary>Requests made in the name of one conversation.</summary>
    private const int PerConversation = 250;

    private readonly RequestMaker maker = new(seed);
    private readonly ConcurrentQueue<FuzzFault> faults = [];
    private readonly ConcurrentDictionary<int, int> statuses = [];
    private readonly ConcurrentDictionary<string, int> doors = [];

    public IReadOnlyCollection<FuzzFault> Faults => faults;

    /// <summary>How often each status was answered; 0 for none.</summary>
    public IReadOnlyDictionary<int, int> Statuses => statuses;

    public IReadOnlyDictionary<string, int> Doors => doors;

    /// <summary>The longest that an answer took.</summary>
    public TimeSpan Slowest { get; private set; }

    public HostileRequest? SlowestRequest { get; private set; }

    public async Task SendAsync(long from, long count, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var parts = Enumerable.Range(0, (int)((count + PerConversation - 1) / PerConversation)).Select(part => from + ((long)part * PerConversation));
        await Parallel.ForEachAsync(parts, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, async (part, token) =>
        {
            var target = await FuzzTarget.BeginAsync(http, site, token);
            // Limits hold for each address; this is as if many were hostile.
            var local = IPAddress.Parse($"127.0.2.{1 + (part / PerConversation % 200)}");
            for (var number = part; number < Math.Min(part + PerConversation, from + count); number++)
            {
                await SendAsync(local, maker.Make(number, target), token);
            }
        });
    }

    private async Task SendAsync(IPAddress local, HostileRequest request, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            var answer = await RawExchange.SendAsync(local, site, request, cancellationToken);
            statuses.AddOrUpdate(FuzzJudge.StatusOf(answer), 1, (_, count) => count + 1);
            if (FuzzJudge.FaultOf(request, answer) is { } fault)
            {
                faults.Enqueue(new FuzzFault(request, fault));
            }
        }
        catch (Exception broken) when (broken is System.Net.Sockets.SocketException || broken is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            faults.Enqueue(new FuzzFault(request, broken is OperationCanceledException ? $"no end within {RawExchange.Patience}" : broken.Message));
        }

        doors.AddOrUpdate(request.Door, 1, (_, count) => count + 1);
        if (Stopwatch.GetElapsedTime(begun) is var time && time > Slowest)
        {
            (Slowest, SlowestRequest) = (time, request);
        }
    }
}
