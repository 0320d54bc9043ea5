namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class GarnetForgetSpecs(GarnetNode node) : RedisForgetContract(node), IClassFixture<GarnetNode>;
