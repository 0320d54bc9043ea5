namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ValkeyRatesSpecs(ValkeyNode node) : SharedRatesContract(node), IClassFixture<ValkeyNode>;
