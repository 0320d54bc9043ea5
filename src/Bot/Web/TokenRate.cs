using HistoryBot.Bot.Channels;
using HistoryBot.DirectLine;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Web;

/// <summary>How many chats one address may begin: as many at once as in a minute.</summary>
internal sealed class TokenRate(IOptions<WebOptions> options, ISharedRates? shared = null) : IEndpointFilter, IDisposable
{
    private readonly Rate chats = new("chats", options.Value.TokensPerMinute, TimeSpan.FromMinutes(1), shared);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await chats.CountAsync(CallerNetwork.Of(http.Connection.RemoteIpAddress)) is not { } wait)
        {
            return await next(context);
        }

        await Refusal.TooMany("Too many chats from this address. Try again in a moment.", wait).WriteAsync(http.Response, http.RequestAborted);
        return Results.Empty;
    }

    public void Dispose() => chats.Dispose();
}
