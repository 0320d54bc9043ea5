using System.Net.Mime;
using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Tokens;
using HistoryBot.DirectLine.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>Speaking, and asking for what was said.</summary>
internal sealed class ActivityEndpoints(
    Doorkeeper door, RateLimits limits, IOptions<DirectLineLimits> sizes, ConversationStore store, Reception reception, ILogger<ActivityEndpoints> logger)
{
    // What only a channel says, or what is for the inside of a bot.
    private static readonly HashSet<string> NotForClients = new(StringComparer.OrdinalIgnoreCase)
    {
        ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate, ActivityTypes.ContactRelationUpdate, ActivityTypes.DeleteUserData,
        ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.Trace, ActivityTypesEx.Delay, ActivityTypesEx.InvokeResponse,
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Activities, door.Guard(PollAsync));
        routes.MapPost(Routes.Activities, door.Guard(PostAsync));
        // Not 403, which ends the chat for ever, and not 5xx, at which the client goes on waiting.
        routes.MapPost(Routes.Upload, door.Guard((_, _) => Task.FromResult<IResult>(Refusal.BadArgument("This bot takes no files."))));
        routes.MapGet(Routes.SessionId, door.Open(_ => Task.FromResult<IResult>(Refusal.NotFound("This bot has no sign-in."))));
    }

    private async Task<IResult> PollAsync(HttpContext http, ConversationPass pass)
    {
        var watermark = Watermark.Parse(http.Request.Query["watermark"]);
        var transcript = (await store.OpenAsync(pass, watermark)).Transcript;
        return transcript.Knows(watermark) ? Results.Bytes(transcript.ReadAfter(watermark), MediaTypeNames.Application.Json) : Refusal.Unreadable();
    }

    private async Task<IResult> PostAsync(HttpContext http, ConversationPass pass)
    {
        if (await limits.CountMessageAsync(pass) is { } refusal)
        {
            return refusal;
        }

        if (await RequestBody.ReadAsync(http.Request, sizes.Value.ActivityBytes) is not { } body)
        {
            return Refusal.TooBig(sizes.Value.ActivityBytes);
        }

        return !RequestBody.IsText(body) || ActivityWire.Read(body) is not { } activity
            ? Refusal.BadSyntax("The body is not the JSON of an activity.")
            : await TakeAsync(pass, activity);
    }

    private async Task<IResult> TakeAsync(ConversationPass pass, Activity activity)
    {
        // Activity spec A2010.
        if (string.IsNullOrEmpty(activity.Type))
        {
            return Refusal.BadArgument("The activity has no 'type'. Send a string such as \"message\".");
        }

        if (NotForClients.Contains(activity.Type))
        {
            return Refusal.BadArgument("Clients do not send activities of this type.");
        }

        try
        {
            return await reception.TakeAsync(await store.OpenAsync(pass), activity) is { } id
                ? Results.Json(new ResourceAnswer(id), DirectLineJson.Default.ResourceAnswer)
                : Refusal.TooMany("Too many messages wait for the bot.");
        }
        catch (IOException fault)
        {
            Log.JournalUnwritten(logger, fault.Message);
            return Refusal.Unavailable("The bot cannot keep messages just now, so this one was not taken. Try again later.");
        }
    }
}
