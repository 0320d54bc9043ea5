using System.Net.WebSockets;
using HistoryBot.DirectLine.Conversations;

namespace HistoryBot.DirectLine.Http;

/// <summary>Sends a listener's frames through a socket until either ends. The client comes back by itself and says what it has seen.</summary>
internal sealed class StreamSocket(WebSocket socket, Listener listener, TimeSpan sendTimeout)
{
    /// <summary>How long the client may take to say good-bye.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken stopping)
    {
        await using var onStop = stopping.Register(listener.End);
        var receiving = ReceiveAsync();
        try
        {
            await SendAllAsync();
            using var patience = new CancellationTokenSource(Farewell);
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, statusDescription: null, patience.Token);
            await receiving.WaitAsync(Farewell, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or TimeoutException)
        {
            // Whoever is gone cannot be told.
        }
        finally
        {
            socket.Abort();
            await receiving;
        }
    }

    private async Task SendAllAsync()
    {
        await foreach (var frame in listener.FramesAsync(CancellationToken.None))
        {
            using var patience = new CancellationTokenSource(sendTimeout);
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
    }

    // Clients send empty frames to keep the connection alive; whatever they send is ignored.
    private async Task ReceiveAsync()
    {
        var ignored = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Most clients leave without a word.
        }
        finally
        {
            listener.End();
        }
    }
}
