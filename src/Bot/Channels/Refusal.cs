namespace HistoryBot.Bot.Channels;

/// <summary>A request that does not reach the bot, and what its sender is told.</summary>
internal sealed record Refusal(int Status, ProtocolError Error)
{
    public static Refusal BadSyntax(string message) => new(StatusCodes.Status400BadRequest, ProtocolError.BadSyntax(message));

    public static Refusal BadArgument(string message) => new(StatusCodes.Status400BadRequest, ProtocolError.BadArgument(message));

    public static Refusal TooBig(string message) => new(StatusCodes.Status413PayloadTooLarge, ProtocolError.TooBig(message));

    public static Refusal Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, ProtocolError.Unauthorized(message));

    public Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        return response.WriteAsJsonAsync(Error, ActivityEnvelopeJson.Default.ProtocolError, contentType: null, cancellationToken);
    }
}
