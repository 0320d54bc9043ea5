namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ClusterJournalSpecs(ClusterNode node) : SharedJournalContract(node), IClassFixture<ClusterNode>;
