using System.Text.Json.Nodes;

namespace HistoryBot.DirectLine.Tests;

/// <summary>A client with a token, as Web Chat is one.</summary>
internal sealed class ChatClient(RunningChannel channel, JsonNode conversation)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Id { get; } = (string)conversation["conversationId"]!;

    public string Token { get; set; } = (string)conversation["token"]!;

    public string Path => "/conversations/" + Id;

    /// <summary>The user that the token names; clients read it without checking the signature.</summary>
    public string? User => (string?)JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(Token.Split('.')[1]))!["user"];

    /// <summary>The same client after a restart, or at another server with the same key.</summary>
    public ChatClient At(RunningChannel other) => new(other, new JsonObject { ["conversationId"] = Id, ["token"] = Token });

    public Task<RunningChannel.Answer> StartAsync(string? body = "{\"user\":{}}") => channel.SendAsync("POST", "/conversations", Token, body);

    public Task<RunningChannel.Answer> ReconnectAsync(string? query = "") => channel.SendAsync("GET", Path + query, Token);

    public Task<RunningChannel.Answer> PostAsync(string activity) => channel.SendAsync("POST", Path + "/activities", Token, activity);

    public Task<RunningChannel.Answer> SayAsync(string text, string clientId = "c1") => PostAsync(Message(text, clientId));

    public Task<RunningChannel.Answer> PollAsync(string? query = "") => channel.SendAsync("GET", Path + "/activities" + query, Token);

    public async Task<IReadOnlyList<JsonNode>> HistoryAsync() => [.. (await PollAsync()).Body!["activities"]!.AsArray().Select(a => a!)];

    /// <summary>Polls until the history is as wanted.</summary>
    public async Task<IReadOnlyList<JsonNode>> UntilAsync(Func<IReadOnlyList<JsonNode>, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (; ; await Task.Delay(5, patience.Token))
        {
            if (await HistoryAsync() is var history && condition(history))
            {
                return history;
            }
        }
    }

    public Task<IReadOnlyList<JsonNode>> UntilSaidAsync(string text) => UntilAsync(history => history.Any(a => (string?)a["text"] == text));

    /// <summary>Opens the socket that a start or a reconnect offers.</summary>
    public async Task<ChatSocket> ListenAsync(string? query = "") => await ChatSocket.OpenAsync((await ReconnectAsync(query))["streamUrl"]!);

    /// <summary>As Web Chat 4.18.1 posts it.</summary>
    public static string Message(string text, string clientId = "c1") => $$"""
        {"attachments":[],"channelData":{"attachmentSizes":[],"clientActivityID":"{{clientId}}"},"text":"{{text}}","textFormat":"plain",
         "type":"message","channelId":"webchat","from":{"id":"mallory","name":"","role":"user"},"locale":"en-US",
         "localTimestamp":"2026-11-23T20:16:26.388Z","localTimezone":"UTC",
         "entities":[{"requiresBotState":true,"supportsListening":true,"supportsTts":true,"type":"ClientCapabilities"}]}
        """;
}
