using System.Text.Json.Serialization;

namespace HistoryBot.Bot.Channels;

/// <summary>The connector protocol's error shape.</summary>
internal sealed record ProtocolError([property: JsonPropertyName("error")] ProtocolError.Detail Error)
{
    public static ProtocolError BadSyntax(string message) => new(new Detail("BadSyntax", message));

    public static ProtocolError BadArgument(string message) => new(new Detail("BadArgument", message));

    public static ProtocolError TooBig(string message) => new(new Detail("MessageSizeTooBig", message));

    public static ProtocolError Unauthorized(string message) => new(new Detail("Unauthorized", message));

    internal sealed record Detail(
        [property: JsonPropertyName("code")] string Code,
        [property: JsonPropertyName("message")] string Message);
}
