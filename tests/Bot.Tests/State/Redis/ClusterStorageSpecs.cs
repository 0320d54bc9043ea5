namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ClusterStorageSpecs(ClusterNode node) : RedisStorageContract(node), IClassFixture<ClusterNode>;
