namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ClusterInstancesSpecs(ClusterNode node) : ManyInstancesContract(node), IClassFixture<ClusterNode>;
