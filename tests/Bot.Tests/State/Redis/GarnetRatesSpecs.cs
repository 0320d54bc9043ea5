namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class GarnetRatesSpecs(GarnetNode node) : SharedRatesContract(node), IClassFixture<GarnetNode>;
