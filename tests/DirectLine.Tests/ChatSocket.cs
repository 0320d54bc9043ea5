using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace HistoryBot.DirectLine.Tests;

/// <summary>A client's end of the stream.</summary>
internal sealed class ChatSocket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket socket = new();

    public WebSocketCloseStatus? ClosedWith => socket.CloseStatus;

    public static async Task<ChatSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var result = new ChatSocket();
        if (origin is not null)
        {
            result.socket.Options.SetRequestHeader("Origin", origin);
        }

        using var patience = new CancellationTokenSource(Patience);
        await result.socket.ConnectAsync(new Uri(streamUrl), patience.Token);
        return result;
    }

    /// <summary>The next frame; null if the server closes.</summary>
    public async Task<JsonNode?> NextFrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var text = new MemoryStream();
        var buffer = new byte[16 << 10];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            await text.WriteAsync(buffer.AsMemory(0, received.Count), patience.Token);
        }
        while (!received.EndOfMessage);

        if (received.MessageType == WebSocketMessageType.Close)
        {
            return null;
        }

        var frame = JsonNode.Parse(text.ToArray())!;
        Assert.IsType<JsonArray>(frame["activities"]);
        return frame;
    }

    /// <summary>Activities of frame after frame, until so many are there.</summary>
    public async Task<IReadOnlyList<JsonNode>> NextAsync(int count)
    {
        var activities = new List<JsonNode>();
        while (activities.Count < count)
        {
            activities.AddRange((await NextFrameAsync())!["activities"]!.AsArray().Select(activity => activity!));
        }

        return activities;
    }

    public Task SendEmptyFrameAsync() =>
        socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
