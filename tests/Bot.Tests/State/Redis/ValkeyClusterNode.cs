namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>A cluster of one node of Valkey; where the machine has none, Garnet alone.</summary>
public sealed class ValkeyClusterNode() : ClusterNode("valkey-server");
