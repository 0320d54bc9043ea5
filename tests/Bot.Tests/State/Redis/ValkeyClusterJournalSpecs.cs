namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ValkeyClusterJournalSpecs(ValkeyClusterNode node) : SharedJournalContract(node), IClassFixture<ValkeyClusterNode>;
