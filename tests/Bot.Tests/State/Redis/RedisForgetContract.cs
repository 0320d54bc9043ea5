namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>It goes from a real server.</summary>
public abstract class RedisForgetContract(RedisNode node) : ForgetContract
{
    private protected override string[] Settings => ["--State:Redis", node.Setting];

    public override async ValueTask InitializeAsync()
    {
        await (await OpenRedis.EmptyAsync(node)).DisposeAsync();
        await base.InitializeAsync();
    }

    private protected override async Task<bool> IsKeptAsync(string word)
    {
        await using var redis = OpenRedis.On(node);
        return (await redis.DumpAsync()).Contains(word, StringComparison.Ordinal);
    }

    private protected override Task<ProgramRun> RunAsync(params string[] arguments) => BotProgram.RunWithRedisAsync(node.Setting, arguments);
}
