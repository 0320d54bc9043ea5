using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Tokens;
using HistoryBot.DirectLine.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace HistoryBot.DirectLine.Http;

/// <summary>Starting a conversation, and coming back to one.</summary>
internal sealed class ConversationEndpoints(
    Doorkeeper door, RateLimits limits, ConversationStore store, Reception reception, ConversationOffer offer, ILogger<ConversationEndpoints> logger)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var withToken = door.Guard((http, pass) => StartAsync(http, pass, isVouched: false));
        var withSecret = door.Open(http => StartAsync(http, ConversationPass.Mint(user: null), isVouched: true));
        routes.MapPost(Routes.Conversations, http => door.KnowsSecret(http.Request) == true ? withSecret(http) : withToken(http));
        routes.MapGet(Routes.Conversation, door.Guard(ResumeAsync));
    }

    private async Task<IResult> StartAsync(HttpContext http, ConversationPass pass, bool isVouched)
    {
        if (await limits.CountStartAsync(http) is { } refusal)
        {
            return refusal;
        }

        var (request, fault) = await StartBody.ReadAsync(http.Request);
        if (fault is not null)
        {
            return fault;
        }

        var conversation = await store.OpenAsync(pass);
        conversation.Name(ChannelUser.Claim(request?.User?.Id, isVouched));
        try
        {
            var isNew = await reception.BeginAsync(conversation, request?.Locale);
            return Answer(http, conversation.Pass, watermark: null, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        }
        catch (IOException unkept)
        {
            Log.JournalUnwritten(logger, unkept.Message);
            return Refusal.Unavailable("The bot cannot keep conversations just now, so none was begun. Try again later.");
        }
    }

    private async Task<IResult> ResumeAsync(HttpContext http, ConversationPass pass)
    {
        string? watermark = http.Request.Query["watermark"];
        var conversation = await store.OpenAsync(pass, Watermark.Parse(watermark));
        return Answer(http, conversation.Pass, watermark, StatusCodes.Status200OK);
    }

    private IResult Answer(HttpContext http, ConversationPass pass, string? watermark, int status) =>
        Results.Json(offer.To(http.Request, pass, watermark), DirectLineJson.Default.ConversationAnswer, statusCode: status);
}
