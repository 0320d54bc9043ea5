namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ServerRatesSpecs(ServerNode node) : SharedRatesContract(node), IClassFixture<ServerNode>;
