using HistoryBot.Load.Bots;
using HistoryBot.Load.Chats;

namespace HistoryBot.Load.Programs;

/// <summary>Thousands of people have the chat open and say nothing, while others talk.</summary>
internal static class SocketsProgram
{
    private const int Talkers = 100;

    /// <summary>Connections that a talker has open beside its socket: for its posts, and now and then for one that comes before the last is answered.</summary>
    private const int ConnectionsOfTalker = 2;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(60);

    /// <param name="rate">Questions a second, of all who talk together.</param>
    public static async Task<int> RunAsync(int sockets, double rate, int seconds, CancellationToken cancellationToken)
    {
        Console.WriteLine($"sockets: {sockets} idle, {Talkers} talk with {Figures.Text(rate)} questions/s for {seconds} s");
        using var folder = new WorkFolder();
        await using var bot = await BotProcess.StartAsync(folder.New("data"), BotSettings.RoomForMany);
        await using (var first = await Crowd.GatherAsync(bot.Address, Talkers, new ChatManners(), cancellationToken))
        {
            await first.SaturateAsync(WarmUp);
        }

        await using var talkers = await Crowd.GatherAsync(bot.Address, Talkers, new ChatManners(), cancellationToken);

        var before = await Level.OfAsync(bot);
        var idle = await Crowd.GatherAsync(bot.Address, sockets, new ChatManners(), cancellationToken);
        await idle.SettleAsync(LongestSettling);
        var open = await Level.OfAsync(bot);

        await TalkAsync(talkers, rate, seconds, cancellationToken);
        var listening = idle.Chats.Count(chat => chat is { IsListening: true, Sockets: 1 });
        await idle.DisposeAsync();
        await Task.Delay(WarmUp, cancellationToken);
        var closed = await Level.OfAsync(bot);

        var isGood = CrowdReport.Print(talkers);
        Figures.Print("idle sockets that stayed open", listening);
        before.Print("before");
        open.Print("with them");
        closed.Print("after they left");
        Figures.Print("per socket and conversation, RSS", (open.Resident - before.Resident) * 1024 / sockets, "KB");
        Figures.Print("per socket and conversation, heap", (open.Live - before.Live) * 1024 / sockets, "KB");
        Figures.Print("of that the socket, heap", (open.Live - closed.Live) * 1024 / sockets, "KB");
        Complaints.Print(bot);
        return Figures.Judge(isGood && listening == sockets && closed.Handles <= before.Handles + (Talkers * ConnectionsOfTalker));
    }

    private static async Task TalkAsync(Crowd talkers, double rate, int seconds, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(seconds));
        await talkers.AskAsync(rate, enough.Token);
        await talkers.SettleAsync(LongestSettling);
    }
}
