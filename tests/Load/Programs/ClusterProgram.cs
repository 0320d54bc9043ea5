using HistoryBot.Load.Bots;
using HistoryBot.Load.Chats;
using HistoryBot.Load.Cluster;

namespace HistoryBot.Load.Programs;

/// <summary>Two instances with Redis behind a proxy; one of them and the Redis server are killed and started again while questions flow.</summary>
internal static class ClusterProgram
{
    private const string Secret = "what the page's server shows";

    /// <summary>How near to saturation.</summary>
    private const double Share = 0.8;

    private const int Calibrating = 100;

    private static readonly TimeSpan Calibration = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(120);

    /// <param name="rate">Questions a second, of all chats together; 0 for four fifths of what two instances can do.</param>
    /// <param name="redisProgram">The server's program.</param>
    public static async Task<int> RunAsync(int chats, int seconds, double rate, string redisProgram, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        await using var redis = await RedisServer.StartAsync(redisProgram, folder.New("redis"));
        await using var one = await StartAsync(folder.New("one"), redis);
        await using var other = await StartAsync(folder.New("other"), redis);
        await using var proxy = await RoundRobinProxy.StartAsync([one.Address, other.Address]);
        var manners = new ChatManners(Secret);
        rate = rate > 0 ? rate : await MostAsync(proxy, manners, cancellationToken) * Share;
        Console.WriteLine($"cluster: {chats} conversations, {Figures.Text(rate)} questions/s for {seconds} s");

        await using var crowd = await Crowd.GatherAsync(proxy.Address, chats, manners, cancellationToken);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(seconds));
        var asking = crowd.AskAsync(rate, enough.Token);
        await HarmAsync(redis, other, TimeSpan.FromSeconds(seconds), cancellationToken);
        await asking;
        await crowd.SettleAsync(LongestSettling);

        var isGood = CrowdReport.Print(crowd);
        Complaints.Print(one);
        Complaints.Print(other);
        return Figures.Judge(isGood);
    }

    private static Task<BotProcess> StartAsync(string dataFolder, RedisServer redis) => BotProcess.StartAsync(
        dataFolder, [.. BotSettings.RoomForMany, "--State:Redis", redis.Address, "--KnownProxies:0", "127.0.0.1", "--DirectLine:Secret", Secret]);

    private static async Task<double> MostAsync(RoundRobinProxy proxy, ChatManners manners, CancellationToken cancellationToken)
    {
        await using var crowd = await Crowd.GatherAsync(proxy.Address, Calibrating, manners, cancellationToken);
        await crowd.SaturateAsync(Calibration);
        var most = await crowd.SaturateAsync(Calibration);
        Figures.Print("answers/s at saturation", most, "");
        return most;
    }

    // One fault at a time, each with time to recover.
    private static async Task HarmAsync(RedisServer redis, BotProcess bot, TimeSpan time, CancellationToken cancellationToken)
    {
        await Task.Delay(time / 4, cancellationToken);
        await bot.KillAsync();
        Figures.Print("instance killed, started again in", (await bot.StartAgainAsync()).TotalSeconds, "s");
        await Task.Delay(time / 4, cancellationToken);
        await redis.KillAsync();
        await redis.StartAgainAsync();
        Console.WriteLine("  Redis killed and started again");
    }
}
