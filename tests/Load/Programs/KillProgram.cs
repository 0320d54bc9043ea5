using HistoryBot.Load.Bots;
using HistoryBot.Load.Chats;

namespace HistoryBot.Load.Programs;

/// <summary>One instance with SQLite is killed again and again while questions flow, with its settings as they are shipped.</summary>
internal static class KillProgram
{
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(60);

    /// <param name="rate">Questions a second, of all chats together.</param>
    /// <param name="seed">Decides when it is killed: 1 to 4 s after it listens.</param>
    public static async Task<int> RunAsync(int chats, int kills, double rate, int seed, CancellationToken cancellationToken)
    {
        Console.WriteLine($"kill: {chats} conversations, {Figures.Text(rate)} questions/s, kill -9 {kills} times, seed {seed}");
        using var folder = new WorkFolder();
        await using var bot = await BotProcess.StartAsync(folder.New("data"));
        await using var crowd = await Crowd.GatherAsync(bot.Address, chats, new ChatManners(), cancellationToken);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = crowd.AskAsync(rate, enough.Token);
        var random = new Random(seed);
        var starts = new List<double>();
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(1000, 4000), cancellationToken);
            await bot.KillAsync();
            starts.Add((await bot.StartAgainAsync()).TotalSeconds);
        }

        await Task.Delay(random.Next(1000, 4000), cancellationToken);
        await enough.CancelAsync();
        await asking;
        await crowd.SettleAsync(LongestSettling);

        var isGood = CrowdReport.Print(crowd);
        Figures.Print("kill -9", kills);
        Figures.Print("start after a kill, slowest", starts.Max(), "s");
        Complaints.Print(bot);
        return Figures.Judge(isGood);
    }
}
