namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ClusterRatesSpecs(ClusterNode node) : SharedRatesContract(node), IClassFixture<ClusterNode>;
