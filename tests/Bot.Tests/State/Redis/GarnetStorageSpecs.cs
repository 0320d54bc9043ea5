namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class GarnetStorageSpecs(GarnetNode node) : RedisStorageContract(node), IClassFixture<GarnetNode>;
