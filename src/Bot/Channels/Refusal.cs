using System.Globalization;

namespace HistoryBot.Bot.Channels;

/// <summary>A request that does not reach the bot, and what its sender is told.</summary>
internal sealed record Refusal(int Status, ProtocolError Error)
{
    /// <summary>Seconds after which to ask again; null if asking again is of no use.</summary>
    public int? RetryAfter { get; private init; }

    public static Refusal BadSyntax(string message) => new(StatusCodes.Status400BadRequest, ProtocolError.BadSyntax(message));

    public static Refusal BadArgument(string message) => new(StatusCodes.Status400BadRequest, ProtocolError.BadArgument(message));

    public static Refusal TooBig(string message) => new(StatusCodes.Status413PayloadTooLarge, ProtocolError.TooBig(message));

    public static Refusal Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, ProtocolError.Unauthorized(message));

    public static Refusal Forbidden(string message) => new(StatusCodes.Status403Forbidden, ProtocolError.Forbidden(message));

    public static Refusal TooMany(string message, int retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, ProtocolError.TooMany(message)) { RetryAfter = retryAfter };

    public static Refusal Unavailable(string message, int retryAfter) =>
        new(StatusCodes.Status503ServiceUnavailable, ProtocolError.Unavailable(message)) { RetryAfter = retryAfter };

    /// <summary>Whatever a request met on its way, in the protocol's shape.</summary>
    public static Refusal Of(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => TooBig("The body is too large."),
        >= StatusCodes.Status500InternalServerError => new(status, ProtocolError.Failed()),
        _ => new(status, ProtocolError.BadSyntax("The request is not what HTTP and the protocol ask for.")),
    };

    public Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.Headers.RetryAfter = RetryAfter?.ToString(CultureInfo.InvariantCulture);
        // RFC 9110, 11.6.1: a 401 says how to do better.
        response.Headers.WWWAuthenticate = Status == StatusCodes.Status401Unauthorized ? "Bearer" : default;
        return response.WriteAsJsonAsync(Error, ActivityEnvelopeJson.Default.ProtocolError, contentType: null, cancellationToken);
    }
}
