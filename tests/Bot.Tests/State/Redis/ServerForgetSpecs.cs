namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ServerForgetSpecs(ServerNode node) : RedisForgetContract(node), IClassFixture<ServerNode>;
