using System.Text.Json.Serialization;

namespace HistoryBot.DirectLine.Http;

/// <summary>What of the body of a start matters. Who the user is stands in the token.</summary>
internal sealed record StartRequest([property: JsonPropertyName("locale")] string? Locale);
