using System.Diagnostics;
using HistoryBot.Load.Bots;
using HistoryBot.Load.Chats;

namespace HistoryBot.Load.Programs;

/// <summary>Half of what the bot can do, for a long time: memory and handles stay where they are after the first third.</summary>
internal static class SoakProgram
{
    private const int Regulars = 100;

    /// <summary>People who come, ask and leave, each time that a sample is taken.</summary>
    private const int Guests = 10;

    /// <summary>By how much the last third may be above the second one.</summary>
    private const double Tolerance = 1.1;

    private static readonly TimeSpan Calibration = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(int minutes, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        await using var bot = await BotProcess.StartAsync(folder.New("data"), [.. BotSettings.RoomForMany, "--DirectLine:IdleTime", "00:01:00"]);
        var most = await MostAsync(bot, cancellationToken);
        await using var regulars = await Crowd.GatherAsync(bot.Address, Regulars, new ChatManners(), cancellationToken);
        Console.WriteLine($"soak: {minutes} minutes at {Figures.Text(most / 2)} questions/s, half of {Figures.Text(most)}");

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(TimeSpan.FromMinutes(minutes));
        var asking = regulars.AskAsync(most / 2, enough.Token);
        var levels = await WatchAsync(bot, TimeSpan.FromMinutes(minutes), cancellationToken);
        await asking;
        await regulars.SettleAsync(LongestSettling);

        var isGood = CrowdReport.Print(regulars);
        Figures.Print("state on disk", folder.Megabytes, "MB");
        Complaints.Print(bot);
        return Figures.Judge(isGood & IsFlat(levels));
    }

    private static async Task<double> MostAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        await using var crowd = await Crowd.GatherAsync(bot.Address, Regulars, new ChatManners(), cancellationToken);
        await crowd.SaturateAsync(Calibration);
        return await crowd.SaturateAsync(Calibration);
    }

    private static async Task<List<Level>> WatchAsync(BotProcess bot, TimeSpan time, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        var levels = new List<Level>();
        while (Stopwatch.GetElapsedTime(begun) < time - Period)
        {
            await Task.WhenAll(VisitAsync(bot, cancellationToken), Task.Delay(Period, cancellationToken));
            levels.Add(await Level.OfAsync(bot));
            levels[^1].Print($"{Stopwatch.GetElapsedTime(begun):mm\\:ss}");
        }

        return levels;
    }

    private static async Task VisitAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        await using var guests = await Crowd.GatherAsync(bot.Address, Guests, new ChatManners(), cancellationToken);
        await guests.SaturateAsync(TimeSpan.FromMilliseconds(1));
    }

    private static bool IsFlat(List<Level> levels)
    {
        var third = levels.Count / 3;
        var (middle, last) = (levels.GetRange(third, third), levels.GetRange(levels.Count - third, third));
        return IsFlat("RSS", "MB", middle, last, level => level.Resident)
            & IsFlat("heap after collection", "MB", middle, last, level => level.Live)
            & IsFlat("handles", "", middle, last, level => level.Handles);
    }

    private static bool IsFlat(string name, string unit, List<Level> middle, List<Level> last, Func<Level, double> figure)
    {
        var (second, third) = (middle.Average(figure), last.Average(figure));
        Figures.Print(name + ", second and last third", $"{Figures.Text(second)} → {Figures.Text(third)} {unit}");
        return third <= second * Tolerance;
    }
}
