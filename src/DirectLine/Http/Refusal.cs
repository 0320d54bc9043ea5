using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HistoryBot.DirectLine.Http;

/// <summary>A request that is not served, in the protocol's error shape.</summary>
internal sealed record Refusal(int Status, string Code, string Message) : IResult
{
    /// <summary>Seconds after which an address that holds too much may have less.</summary>
    public const int SecondsUntilRoom = 60;

    /// <summary>Seconds after which to ask again; null if asking again is of no use.</summary>
    public int? RetryAfter { get; private init; }

    public static Refusal NoToken() => new(StatusCodes.Status401Unauthorized, "Unauthorized", "Send a token: Authorization: Bearer …");

    public static Refusal NotYours(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);

    public static Refusal Expired() => new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static Refusal BadSyntax(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    public static Refusal BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static Refusal NotFound(string message) => new(StatusCodes.Status404NotFound, "NotFound", message);

    public static Refusal TooBig(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The activity is larger than {limit} bytes.");

    public static Refusal TooMany(string message, int retryAfter = 1) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message) { RetryAfter = retryAfter };

    public static Refusal Unavailable(string message) => new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", message) { RetryAfter = 30 };

    public static Refusal Unreadable() => Unavailable("The bot cannot read conversations just now. Try again later.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        Log.RequestRefused(httpContext.RequestServices.GetRequiredService<ILogger<Refusal>>(), Status, Message);
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.RetryAfter = RetryAfter?.ToString(CultureInfo.InvariantCulture);
        var error = new DirectLineError(new DirectLineError.Detail(Code, Message));
        return response.WriteAsJsonAsync(error, DirectLineJson.Default.DirectLineError, contentType: null, httpContext.RequestAborted);
    }
}
