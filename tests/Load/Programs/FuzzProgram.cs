using System.Diagnostics;
using HistoryBot.Load.Bots;
using HistoryBot.Load.Chats;
using HistoryBot.Load.Fuzz;

namespace HistoryBot.Load.Programs;

/// <summary>Hostile requests at every door of the bot, with a seed, so that a fault can be made again by its number.</summary>
internal static class FuzzProgram
{
    private const int WarmUp = 5_000;
    private const int Shown = 20;

    // What is refused, or cannot be delivered to where nobody listens, is no fault; the log shows what is.
    private static readonly string[] Settings =
    [
        .. BotSettings.RoomForMany, "--Web:TokensPerMinute", "1000000", "--DirectLine:IdleTime", "00:01:00",
        "--Logging:LogLevel:Default", "Error", "--Logging:LogLevel:Polly", "None",
    ];

    /// <summary>By how much the heap may be larger in the end.</summary>
    private const double Tolerance = 1.25;

    /// <param name="from">Number of the first request.</param>
    /// <param name="calm">Time before memory is read: conversations that nobody asks for are forgotten after a minute here, by a sweep once a minute.</param>
    public static async Task<int> RunAsync(long from, long count, int seed, TimeSpan calm, CancellationToken cancellationToken)
    {
        Console.WriteLine($"fuzz: {count:N0} requests from number {from}, seed {seed}");
        using var folder = new WorkFolder();
        await using var bot = await BotProcess.StartAsync(folder.New("data"), Settings);
        await new FuzzRun(bot.Address, seed - 1).SendAsync(0, Math.Min(WarmUp, count), cancellationToken);
        await Task.Delay(calm, cancellationToken);
        var before = await Level.OfAsync(bot);

        var run = new FuzzRun(bot.Address, seed);
        var begun = Stopwatch.GetTimestamp();
        await run.SendAsync(from, count, cancellationToken);
        var time = Stopwatch.GetElapsedTime(begun);
        var peak = bot.HasEnded ? 0 : ProcessGauge.ResidentMegabytes(bot.Id);
        Figures.Print("requests", $"{count:N0} in {Figures.Text(time.TotalSeconds)} s");
        Print(run);
        if (bot.HasEnded)
        {
            Console.WriteLine("  the bot has ended");
            Complaints.Print(bot);
            return Figures.Judge(isGood: false);
        }

        await Task.Delay(calm, cancellationToken);
        var after = await Level.OfAsync(bot);
        before.Print("before");
        Figures.Print("right after, RSS", peak, "MB");
        after.Print("later");
        await using var crowd = await Crowd.GatherAsync(bot.Address, count: 10, new ChatManners(), cancellationToken);
        await crowd.SaturateAsync(TimeSpan.FromSeconds(2));
        await crowd.SettleAsync(TimeSpan.FromSeconds(30));
        Console.WriteLine("  and good questions afterwards:");
        var isGood = CrowdReport.Print(crowd);
        Complaints.Print(bot);
        return Figures.Judge(isGood && run.Faults.Count == 0 && after.Live <= before.Live * Tolerance && !bot.Complaints.Any());
    }

    private static void Print(FuzzRun run)
    {
        foreach (var (door, count) in run.Doors.OrderByDescending(pair => pair.Value))
        {
            Figures.Print(door, count);
        }

        Figures.Print("statuses", string.Join("  ", run.Statuses.OrderBy(pair => pair.Key).Select(pair => $"{(pair.Key == 0 ? "none" : pair.Key)}: {pair.Value:N0}")));
        Figures.Print("slowest", $"{Figures.Text(run.Slowest.TotalMilliseconds)} ms, #{run.SlowestRequest?.Number} {run.SlowestRequest?.Door}");
        Figures.Print("faults", run.Faults.Count);
        foreach (var fault in run.Faults.Take(Shown))
        {
            Console.WriteLine("  " + fault);
        }
    }
}
