namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ValkeyForgetSpecs(ValkeyNode node) : RedisForgetContract(node), IClassFixture<ValkeyNode>;
