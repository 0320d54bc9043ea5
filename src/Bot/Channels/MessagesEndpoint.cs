using System.Runtime.InteropServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace HistoryBot.Bot.Channels;

/// <summary>The door for channels: what is no activity, or must not be answered, goes no further; the rest is the adapter's.</summary>
internal static class MessagesEndpoint
{
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder routes, string path) =>
        routes.MapPost(path, HandleAsync);

    private static async Task HandleAsync(
        HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot, LoopbackPolicy policy, ILogger<HistoryAdapter> logger)
    {
        var refusal = await AdmitAsync(http.Request, policy, http.RequestAborted);
        if (refusal is null)
        {
            // A turn that has begun goes on when its caller hangs up: the reply may well go elsewhere.
            await adapter.ProcessAsync(http.Request, http.Response, bot, CancellationToken.None);
            refusal = http.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }
                ? Refusal.BadSyntax("A field of the activity does not have the type that the protocol gives it.")
                : null;
        }

        if (refusal is not null)
        {
            Log.RequestRefused(logger, refusal.Status, refusal.Error.Error.Message);
            await refusal.WriteAsync(http.Response, http.RequestAborted);
        }
    }

    private static async Task<Refusal?> AdmitAsync(HttpRequest request, LoopbackPolicy policy, CancellationToken cancellationToken)
    {
        if (policy.FaultOf(request) is { } callerFault)
        {
            return Refusal.Unauthorized(callerFault);
        }

        if (!request.HasJsonContentType())
        {
            return Refusal.BadSyntax("The content type must be application/json.");
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return Refusal.TooBig($"The activity is larger than {RequestBody.MaxSize} bytes.");
        }

        request.Body = AsStream(body);
        return RequestBody.Open(body.Span) is { } envelope
            ? Examine(envelope, policy)
            : Refusal.BadSyntax("The body is not a JSON object that could be an activity.");
    }

    private static Refusal? Examine(ActivityEnvelope envelope, LoopbackPolicy policy)
    {
        if (envelope.Fault is { } fault)
        {
            return Refusal.BadArgument(fault);
        }

        return policy.FaultOf(envelope.ServiceUrl) is { } addressFault ? Refusal.Unauthorized(addressFault) : null;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);
}
