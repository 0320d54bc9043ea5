using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HistoryBot.DirectLine.Http;

/// <summary>The WebSocket that a client listens at. Browsers cannot send headers with it, so its token stands in the address.</summary>
internal sealed class StreamEndpoint(
    Doorkeeper door,
    ConversationStore store,
    IOptions<DirectLineOptions> options,
    IOptions<DirectLineLimits> limits,
    IHostApplicationLifetime lifetime,
    ILogger<StreamEndpoint> logger)
{
    // Clients send an empty frame every 20 s by themselves; this finds out those that are gone.
    private static readonly WebSocketAcceptContext Accepting = new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(20),
        KeepAliveTimeout = TimeSpan.FromSeconds(20),
    };

    private readonly AddressCount sockets = new(limits.Value.SocketsPerAddress);

    public void Map(IEndpointRouteBuilder routes)
    {
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(door.Guard(request => request.Query["t"] is [{ Length: > 0 } token] ? token : Doorkeeper.BearerOf(request), StreamAsync));
        // Any method: over HTTP/2 a socket is opened by CONNECT.
        routes.Map(Routes.Stream, pipeline.Build());
    }

    private async Task<IResult> StreamAsync(HttpContext http, ConversationPass pass)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return Refusal.BadArgument("This address is for a WebSocket.");
        }

        // Kept, since a closed connection may have lost it.
        var address = http.Connection.RemoteIpAddress;
        if (!sockets.TryEnter(address))
        {
            return Refusal.TooMany("Too many sockets from this address.", Refusal.SecondsUntilRoom);
        }

        try
        {
            return await ListenAsync(http, pass);
        }
        finally
        {
            sockets.Leave(address);
        }
    }

    private async Task<IResult> ListenAsync(HttpContext http, ConversationPass pass)
    {
        var watermark = Watermark.Parse(http.Request.Query["watermark"]);
        var conversation = await store.OpenAsync(pass, watermark);
        if (!conversation.Transcript.Knows(watermark))
        {
            return Refusal.Unreadable();
        }

        if (conversation.Transcript.Listen(watermark) is not { } listener)
        {
            return Refusal.TooMany("Too many sockets listen to this conversation.");
        }

        try
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync(Accepting);
            await new StreamSocket(socket, listener, options.Value.SendTimeout).RunAsync(lifetime.ApplicationStopping);
        }
        finally
        {
            conversation.Transcript.Leave(listener);
            conversation.Touch();
        }

        if (listener.IsTooSlow)
        {
            Log.SocketTooSlow(logger);
        }

        return Results.Empty;
    }
}
