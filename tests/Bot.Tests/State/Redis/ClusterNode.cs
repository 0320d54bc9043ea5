namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>A cluster of one node: it refuses what a larger one would have in two places. Where the machine has no such program, Garnet alone.</summary>
public class ClusterNode : ServerNode
{
    public ClusterNode()
        : this("redis-server")
    {
    }

    /// <param name="name">The program's.</param>
    protected ClusterNode(string name)
        : base(name, "--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1")
    {
    }

    public override async Task StartAsync()
    {
        await base.StartAsync();
        if (IsThere)
        {
            await SayAsync("CLUSTER ADDSLOTSRANGE 0 16383");
            await UntilAsync("CLUSTER INFO", "cluster_state:ok");
        }
    }
}
