namespace HistoryBot.Bot.Tests.State.Redis;

public sealed class GarnetJournalSpecs(GarnetNode node) : SharedJournalContract(node), IClassFixture<GarnetNode>;
