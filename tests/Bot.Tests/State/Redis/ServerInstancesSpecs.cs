namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ServerInstancesSpecs(ServerNode node) : ManyInstancesContract(node), IClassFixture<ServerNode>;
