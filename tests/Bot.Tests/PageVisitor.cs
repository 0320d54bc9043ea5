using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HistoryBot.Bot.Tests.Answers;

namespace HistoryBot.Bot.Tests;

/// <summary>Somebody who talks to the bot in a page, over Direct Line.</summary>
internal sealed class PageVisitor : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // With what it posts in between, below the 50 requests a second that a token may make.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private Uri site = null!;
    private int posted;

    private PageVisitor(string site) => MoveTo(site);

    public string ConversationId { get; private set; } = "";

    public string Token { get; private set; } = "";

    private string Activities => $"conversations/{ConversationId}/activities";

    /// <summary>What the client calls its user.</summary>
    public string Name { get; set; } = "me";

    /// <summary>Starts a conversation and waits for the greeting.</summary>
    /// <param name="site">The bot's address, without a path.</param>
    /// <param name="secret">With which the site gets the token.</param>
    /// <param name="user">For whom it gets it; null for whoever speaks first.</param>
    public static async Task<PageVisitor> ComeAsync(string site, string secret = "", string? user = null)
    {
        var visitor = new PageVisitor(site) { Token = secret };
        var token = await visitor.SendAsync(HttpMethod.Post, "tokens/generate", new { user = user is null ? null : new { id = user } });
        visitor.Adopt(token);
        visitor.Adopt(await visitor.SendAsync(HttpMethod.Post, "conversations", new { }));
        await visitor.UntilAsync(history => history.Count > 0);
        return visitor;
    }

    public static Task<PageVisitor> ComeAsync(RunningBot bot) => ComeAsync(SiteOf(bot));

    public static string SiteOf(RunningBot bot) => bot.Address.Replace(BotHost.MessagesPath, "", StringComparison.Ordinal);

    /// <summary>The bot is at another address from now on, as after a restart.</summary>
    public void MoveTo(string address) => site = new Uri(address + BotHost.DirectLinePath + "/");

    /// <summary>Asks, and waits for the answer.</summary>
    public async Task<ToldAnswer> AskAsync(string text)
    {
        var id = await PostAsync(text);
        var history = await UntilAsync(all => all.Any(activity => (string?)activity["replyToId"] == id));
        return new ToldAnswer(history.First(activity => (string?)activity["replyToId"] == id));
    }

    /// <summary>The id that a message got.</summary>
    public async Task<string> PostAsync(string text, string? clientId = null) => (string)(await SendAsync(HttpMethod.Post, Activities, new
    {
        type = "message",
        text,
        locale = "en-US",
        from = new { id = Name },
        channelData = new { clientActivityID = clientId ?? "c" + ++posted },
    }))["id"]!;

    /// <summary>What a post comes to, whatever it is.</summary>
    public Task<HttpResponseMessage> TryPostAsync(string text, string clientId) => RequestAsync(
        HttpMethod.Post, Activities, new { type = "message", text, from = new { id = Name }, channelData = new { clientActivityID = clientId } });

    /// <summary>Starts the conversation again, as a reloaded page may; whether it was new to the bot.</summary>
    public async Task<bool> StartAgainAsync()
    {
        using var response = await RequestAsync(HttpMethod.Post, "conversations", new { });
        return response.StatusCode == HttpStatusCode.Created;
    }

    /// <summary>Presses a thumb, and waits until the bot has taken it.</summary>
    public async Task PressAsync(JsonNode thumb)
    {
        await PostAsync(thumb);
        // Turns run in order.
        await AskAsync("thanks");
    }

    /// <summary>Presses a thumb as Web Chat 4.18.1 does.</summary>
    public Task PostAsync(JsonNode thumb) => SendAsync(HttpMethod.Post, Activities, new
    {
        type = "event",
        name = "webchat:activity-status/feedback",
        entities = new[] { thumb },
        from = new { id = Name, role = "user" },
        channelData = new { clientActivityID = "c" + ++posted },
    });

    public async Task<IReadOnlyList<JsonNode>> HistoryAsync() =>
        [.. (await SendAsync(HttpMethod.Get, Activities))["activities"]!.AsArray().Select(activity => activity!)];

    /// <summary>What a poll comes to, whatever it is.</summary>
    public Task<HttpResponseMessage> TryPollAsync(string watermark) => RequestAsync(HttpMethod.Get, $"{Activities}?watermark={watermark}", body: null);

    public async Task<JsonNode> PollAsync(string watermark) => await SendAsync(HttpMethod.Get, $"{Activities}?watermark={watermark}");

    public async Task<IReadOnlyList<JsonNode>> UntilAsync(Func<IReadOnlyList<JsonNode>, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (; ; await Task.Delay(Pause, patience.Token))
        {
            if (await HistoryAsync() is var history && condition(history))
            {
                return history;
            }
        }
    }

    public void Dispose() => http.Dispose();

    private void Adopt(JsonNode conversation) =>
        (ConversationId, Token) = ((string)conversation["conversationId"]!, (string)conversation["token"]!);

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await RequestAsync(method, path, body);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created, $"{method} {path}: {response.StatusCode}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task<HttpResponseMessage> RequestAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(site, path)) { Content = body is null ? null : JsonContent.Create(body, body.GetType()) };
        request.Headers.Authorization = Token.Length > 0 ? new AuthenticationHeaderValue("Bearer", Token) : null;
        return await http.SendAsync(request);
    }
}
