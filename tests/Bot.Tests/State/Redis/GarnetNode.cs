using System.Globalization;
using Garnet;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>Garnet, in this process.</summary>
public class GarnetNode : RedisNode
{
    private GarnetServer? server;

    public override Task StartAsync()
    {
        server = new GarnetServer([
            "-q", "--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture),
            "--memory", "256m", "--index", "8m", "--page", "32m", "--checkpointdir", Folder, "--device-type", "RandomAccess",
            "--aof", "--recover", "--aof-memory", "256m", "--aof-page-size", "64m", "--aof-commit-freq", "0"]);
        server.Start();
        return Task.CompletedTask;
    }

    public override Task StopAsync()
    {
        server?.Dispose();
        server = null;
        return Task.CompletedTask;
    }
}
