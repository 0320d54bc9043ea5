using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace HistoryBot.Load.Chats;

/// <summary>
/// One conversation over Direct Line as Web Chat has it: requests with a token, a WebSocket that comes back with its watermark whenever it
/// broke, an empty frame every 20 s, and a post that met no answer is repeated under the client's own id.
/// </summary>
internal sealed class Chat : IAsyncDisposable
{
    private static readonly TimeSpan StayAlive = TimeSpan.FromSeconds(20);

    private readonly HttpClient http;
    private readonly Uri channel;
    private readonly ChatManners manners;
    private readonly CancellationTokenSource leaving = new();
    private string id = "";
    private string token = "";
    private string? watermark;
    private Task listening = Task.CompletedTask;

    /// <param name="site">The server that it talks to: a bot or a proxy.</param>
    public Chat(HttpClient http, Uri site, ChatManners manners) =>
        (this.http, channel, this.manners) = (http, new Uri(site, "/v3/directline/"), manners);

    public ChatBook Book { get; } = new();

    /// <summary>How often the socket was opened.</summary>
    public int Sockets { get; private set; }

    public bool IsListening { get; private set; }

    /// <summary>How often a request met no server or one that was busy, and was made again.</summary>
    public int Retries { get; private set; }

    /// <summary>Answers of the server with 5xx.</summary>
    public int ServerFaults { get; private set; }

    /// <summary>Begins the conversation and listens.</summary>
    public async Task ComeAsync(CancellationToken cancellationToken)
    {
        token = manners.Secret ?? "";
        Take(await InsistAsync(HttpMethod.Post, "tokens/generate", "{}", cancellationToken));
        var begun = await InsistAsync(HttpMethod.Post, "conversations", "{\"user\":{}}", cancellationToken);
        Take(begun);
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        listening = Task.Run(() => ListenAsync(new Uri(Text(begun, "streamUrl")), opened), CancellationToken.None);
        await opened.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Asks the next question; done when the server has taken it.</summary>
    public async Task<Question> AskAsync(CancellationToken cancellationToken)
    {
        var question = Book.Ask();
        var answer = await InsistAsync(HttpMethod.Post, $"conversations/{id}/activities", Message(question), cancellationToken);
        Book.Acknowledge(question, Text(answer, "id"));
        return question;
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await listening;
        leaving.Dispose();
    }

    private static string Message(Question question) => JsonSerializer.Serialize(new
    {
        attachments = Array.Empty<object>(),
        channelData = new { attachmentSizes = Array.Empty<int>(), clientActivityID = question.ClientId },
        text = question.Text,
        textFormat = "plain",
        type = "message",
        channelId = "webchat",
        from = new { id = "visitor", name = "", role = "user" },
        locale = "en-US",
        localTimestamp = DateTimeOffset.UtcNow,
    });

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private void Take(JsonElement conversation) => (id, token) = (Text(conversation, "conversationId"), Text(conversation, "token"));

    // Until it is answered: a server that is gone comes back, and one that is busy says so.
    private async Task<JsonElement> InsistAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        for (; ; Retries++)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(channel, path));
                request.Headers.Authorization = token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);
                request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
                using var response = await http.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
                }

                ServerFaults += (int)response.StatusCode >= 500 ? 1 : 0;
                if (response.StatusCode != HttpStatusCode.TooManyRequests && (int)response.StatusCode < 500)
                {
                    throw new InvalidOperationException($"{method} {path}: {response.StatusCode} {await response.Content.ReadAsStringAsync(cancellationToken)}");
                }

                await Task.Delay(response.Headers.RetryAfter?.Delta is { } wait && wait < manners.LongestWait ? wait : manners.Pause, cancellationToken);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException || gone is TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(manners.Pause, cancellationToken);
            }
        }
    }

    private async Task ListenAsync(Uri address, TaskCompletionSource opened)
    {
        try
        {
            for (; ; )
            {
                try
                {
                    await ListenOnceAsync(address, opened);
                }
                catch (Exception broken) when (broken is WebSocketException or HttpRequestException or IOException)
                {
                    // It comes back below.
                }

                IsListening = false;
                await Task.Delay(manners.Pause, leaving.Token);
                var path = $"conversations/{id}?watermark={Uri.EscapeDataString(watermark ?? "")}";
                var resumed = await InsistAsync(HttpMethod.Get, path, body: null, leaving.Token);
                Take(resumed);
                address = new Uri(Text(resumed, "streamUrl"));
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // It left.
        }
        catch (InvalidOperationException refused)
        {
            // Web Chat gives up here for ever; what it missed is counted as lost.
            Console.Error.WriteLine(refused.Message);
        }
    }

    private async Task ListenOnceAsync(Uri address, TaskCompletionSource opened)
    {
        using var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(address, http, leaving.Token);
        (Sockets, IsListening) = (Sockets + 1, true);
        opened.TrySetResult();
        await using var beat = new Timer(_ => SendNothing(socket), state: null, StayAlive, StayAlive);
        var buffer = new byte[4096];
        using var text = new MemoryStream();
        for (; ; )
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), leaving.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            text.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                Read(text.GetBuffer().AsSpan(0, (int)text.Length));
                text.SetLength(0);
            }
        }
    }

    private void Read(ReadOnlySpan<byte> frame)
    {
        if (frame.IsEmpty)
        {
            return;
        }

        var set = JsonElement.Parse(frame);
        foreach (var activity in set.GetProperty("activities").EnumerateArray())
        {
            if (activity.GetProperty("type").GetString() != "typing")
            {
                Book.See(SeenActivity.Read(activity));
            }
        }

        watermark = Text(set, "watermark") is { Length: > 0 } stand ? stand : watermark;
    }

    private static async void SendNothing(ClientWebSocket socket)
    {
        try
        {
            await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever receives finds out.
        }
    }
}
