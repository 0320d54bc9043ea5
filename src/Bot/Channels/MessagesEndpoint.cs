using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace HistoryBot.Bot.Channels;

/// <summary>The door for channels: what is no activity, or must not be answered, goes no further; the rest is the adapter's.</summary>
internal static class MessagesEndpoint
{
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder routes, string path) =>
        routes.MapPost(path, HandleAsync);

    private static async Task HandleAsync(
        HttpContext http, Admission admission, IBotFrameworkHttpAdapter adapter, IBot bot, ILogger<HistoryAdapter> logger)
    {
        var refusal = await admission.FaultOfAsync(http.Request, http.RequestAborted);
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
}
