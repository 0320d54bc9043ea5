namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ValkeyClusterStorageSpecs(ValkeyClusterNode node) : RedisStorageContract(node), IClassFixture<ValkeyClusterNode>;
