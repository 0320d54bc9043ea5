using System.Text.Json.Serialization;

namespace HistoryBot.Bot.State.Redis;

/// <summary>What is known of a kept activity beside itself.</summary>
/// <param name="Time">Milliseconds since 1970, UTC.</param>
/// <param name="Step">Unique: by which a writer knows its own.</param>
internal sealed record LogLine(
    [property: JsonPropertyName("position")] long Position,
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("client")] string? ClientId,
    [property: JsonPropertyName("time")] long Time,
    [property: JsonPropertyName("step")] string Step);
