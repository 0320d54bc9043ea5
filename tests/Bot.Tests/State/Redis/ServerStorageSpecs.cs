namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ServerStorageSpecs(ServerNode node) : RedisStorageContract(node), IClassFixture<ServerNode>;
