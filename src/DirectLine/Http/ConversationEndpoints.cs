using System.Text.Json;
using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Tokens;
using HistoryBot.DirectLine.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HistoryBot.DirectLine.Http;

/// <summary>Starting a conversation, and coming back to one.</summary>
internal sealed class ConversationEndpoints(
    Doorkeeper door, RateLimits limits, ConversationStore store, Reception reception, ConversationOffer offer)
{
    private const int LargestBody = 16 << 10;

    public void Map(IEndpointRouteBuilder routes)
    {
        var withToken = door.Guard(StartAsync);
        var withSecret = Doorkeeper.Open(http => StartAsync(http, ConversationPass.Mint()));
        routes.MapPost(Routes.Conversations, http => door.KnowsSecret(http.Request) == true ? withSecret(http) : withToken(http));
        routes.MapGet(Routes.Conversation, door.Guard((http, pass) => Task.FromResult(Resume(http, pass))));
    }

    private async Task<IResult> StartAsync(HttpContext http, ConversationPass pass)
    {
        if (limits.CountStart(http) is { } refusal)
        {
            return refusal;
        }

        if (await RequestBody.ReadAsync(http.Request, LargestBody) is not { } body)
        {
            return Refusal.TooBig(LargestBody);
        }

        if (!TryRead(body, out var request))
        {
            return Refusal.BadSyntax("The body is neither empty nor JSON that starts a conversation.");
        }

        var isNew = reception.Begin(store.Open(pass), request?.Locale);
        return Answer(http, pass, watermark: null, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private IResult Resume(HttpContext http, ConversationPass pass)
    {
        string? watermark = http.Request.Query["watermark"];
        store.Open(pass, Watermark.Parse(watermark));
        return Answer(http, pass, watermark, StatusCodes.Status200OK);
    }

    private IResult Answer(HttpContext http, ConversationPass pass, string? watermark, int status) =>
        Results.Json(offer.To(http.Request, pass, watermark), DirectLineJson.Default.ConversationAnswer, statusCode: status);

    private static bool TryRead(ReadOnlyMemory<byte> body, out StartRequest? request)
    {
        try
        {
            request = body.IsEmpty ? null : JsonSerializer.Deserialize(body.Span, DirectLineJson.Default.StartRequest);
            return true;
        }
        catch (JsonException)
        {
            request = null;
            return false;
        }
    }
}
