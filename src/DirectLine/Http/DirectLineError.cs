using System.Text.Json.Serialization;

namespace HistoryBot.DirectLine.Http;

/// <summary>The protocol's ErrorResponse.</summary>
internal sealed record DirectLineError([property: JsonPropertyName("error")] DirectLineError.Detail Error)
{
    internal sealed record Detail(
        [property: JsonPropertyName("code")] string Code,
        [property: JsonPropertyName("message")] string Message);
}
