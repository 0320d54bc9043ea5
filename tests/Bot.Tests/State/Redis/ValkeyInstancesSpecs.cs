namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ValkeyInstancesSpecs(ValkeyNode node) : ManyInstancesContract(node), IClassFixture<ValkeyNode>;
