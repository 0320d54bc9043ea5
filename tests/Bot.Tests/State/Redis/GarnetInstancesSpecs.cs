namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class GarnetInstancesSpecs(GarnetNode node) : ManyInstancesContract(node), IClassFixture<GarnetNode>;
