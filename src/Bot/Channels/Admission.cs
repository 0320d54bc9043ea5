using System.Runtime.InteropServices;

namespace HistoryBot.Bot.Channels;

/// <summary>What a request must be before the adapter sees it, the cheapest first: from whom, how large, an activity, answerable, authentic.</summary>
internal sealed class Admission(CallerPolicy callers, TrustedServices services, CallerIdentity identity, ConversationRate rate)
{
    /// <summary>Why the request goes no further; null if it may, and then its body can be read again.</summary>
    public async Task<Refusal?> FaultOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (callers.FaultOf(request) is { } callerFault)
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
            ? await ExamineAsync(envelope, request.Headers.Authorization, cancellationToken)
            : Refusal.BadSyntax("The body is not a JSON object that could be an activity.");
    }

    private async Task<Refusal?> ExamineAsync(ActivityEnvelope envelope, string? authHeader, CancellationToken cancellationToken) =>
        envelope.Fault is { } fault
            ? Refusal.BadArgument(fault)
            : services.FaultOf(envelope.ServiceUrl)
                ?? await identity.FaultOfAsync(envelope, authHeader, cancellationToken)
                // Last, so that nobody can use up a conversation that is not theirs.
                ?? await rate.FaultOfAsync(envelope);

    private static MemoryStream AsStream(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);
}
