using System.Text.Json.Serialization;

namespace HistoryBot.Bot.State.Redis;

/// <summary>What is known of a kept turn beside its activity.</summary>
internal sealed record TurnLine([property: JsonPropertyName("id")] string Id);
