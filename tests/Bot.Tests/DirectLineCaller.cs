using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests;

/// <summary>A program that chats over Direct Line, with the headers that a proxy adds.</summary>
internal sealed class DirectLineCaller(params (string Name, string Value)[] headers) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    private JsonNode? token;

    /// <summary>Gets a token and starts its conversation; what the start answers.</summary>
    public async Task<JsonNode> BeginAsync(RunningBot bot)
    {
        token = (await SendAsync(bot, HttpMethod.Post, "tokens/generate")).Body;
        var started = await SendAsync(bot, HttpMethod.Post, "conversations");
        Assert.Equal(HttpStatusCode.Created, started.Status);
        return started.Body;
    }

    /// <summary>The same caller through another proxy.</summary>
    public DirectLineCaller WithHeaders(params (string Name, string Value)[] others) => new(others) { token = token };

    public async Task<HttpStatusCode> ResumeAsync(RunningBot bot) =>
        (await SendAsync(bot, HttpMethod.Get, $"conversations/{token?["conversationId"]}")).Status;

    public async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(RunningBot bot, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, bot.Address.Replace(BotHost.MessagesPath, $"{BotHost.DirectLinePath}/{path}", StringComparison.Ordinal));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", (string?)token["token"]);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }

    public void Dispose() => http.Dispose();
}
