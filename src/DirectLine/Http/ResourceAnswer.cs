using System.Text.Json.Serialization;

namespace HistoryBot.DirectLine.Http;

/// <summary>The protocol's ResourceResponse.</summary>
internal sealed record ResourceAnswer([property: JsonPropertyName("id")] string Id);
