namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ServerJournalSpecs(ServerNode node) : SharedJournalContract(node), IClassFixture<ServerNode>;
