namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ValkeyClusterRatesSpecs(ValkeyClusterNode node) : SharedRatesContract(node), IClassFixture<ValkeyClusterNode>;
