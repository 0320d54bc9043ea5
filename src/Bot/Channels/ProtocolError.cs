using System.Text.Json.Serialization;

namespace HistoryBot.Bot.Channels;

/// <summary>The connector protocol's error shape.</summary>
internal sealed record ProtocolError([property: JsonPropertyName("error")] ProtocolError.Detail Error)
{
    public static ProtocolError BadSyntax(string message) => new(new Detail("BadSyntax", message));

    public static ProtocolError BadArgument(string message) => new(new Detail("BadArgument", message));

    public static ProtocolError TooBig(string message) => new(new Detail("MessageSizeTooBig", message));

    public static ProtocolError Unauthorized(string message) => new(new Detail("Unauthorized", message));

    public static ProtocolError Forbidden(string message) => new(new Detail("Forbidden", message));

    public static ProtocolError TooMany(string message) => new(new Detail("TooManyRequests", message));

    public static ProtocolError Unavailable(string message) => new(new Detail("ServiceUnavailable", message));

    /// <summary>A fault of the bot's own, of which nobody outside is told more.</summary>
    public static ProtocolError Failed() => new(new Detail("ServiceError", "The bot failed. Its log says why."));

    internal sealed record Detail(
        [property: JsonPropertyName("code")] string Code,
        [property: JsonPropertyName("message")] string Message);
}
