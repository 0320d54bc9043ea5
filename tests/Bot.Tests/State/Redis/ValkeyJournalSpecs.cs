namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class ValkeyJournalSpecs(ValkeyNode node) : SharedJournalContract(node), IClassFixture<ValkeyNode>;
