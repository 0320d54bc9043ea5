namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ClusterForgetSpecs(ClusterNode node) : RedisForgetContract(node), IClassFixture<ClusterNode>;
