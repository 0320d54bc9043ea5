namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>The program valkey-server in a process of its own; where the machine has none, Garnet.</summary>
public sealed class ValkeyNode() : ServerNode("valkey-server");
