namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ValkeyStorageSpecs(ValkeyNode node) : RedisStorageContract(node), IClassFixture<ValkeyNode>;
