using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HistoryBot.Bot.Web;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryBot.Bot.Tests.Web;

/// <summary>Somebody who comes to the bot's site with a browser.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly PretendWebChat webChat;
    private readonly HttpClient http;

    private Visitor(RunningBot bot, PretendWebChat webChat)
    {
        (Bot, this.webChat) = (bot, webChat);
        http = new HttpClient { BaseAddress = bot.Site, Timeout = TimeSpan.FromSeconds(30) };
    }

    public RunningBot Bot { get; }

    public static async Task<Visitor> ComeAsync(params string[] settings)
    {
        var webChat = new PretendWebChat();
        return new Visitor(await RunningBot.StartAsync(services => services.AddSingleton(webChat.Bundle), settings), webChat);
    }

    public static async Task<Visitor> ComeWithoutWebChatAsync()
    {
        var nowhere = new WebChatBundle(Path.Combine(AppContext.BaseDirectory, "no such folder"));
        return new Visitor(await RunningBot.StartAsync(services => services.AddSingleton(nowhere)), new PretendWebChat());
    }

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        Add(request, headers);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> ReadAsync(string path, params (string Name, string Value)[] headers)
    {
        using var response = await GetAsync(path, headers);
        response.EnsureSuccessStatusCode();
        return await TextOfAsync(response);
    }

    public Task<HttpResponseMessage> AskForTokenAsync(object? shown = null, params (string Name, string Value)[] headers) =>
        PostAsync(JsonContent.Create(shown ?? new { }), headers);

    public async Task<HttpResponseMessage> PostAsync(HttpContent body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/chat/token") { Content = body };
        Add(request, headers);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>What the page gets for its request.</summary>
    public async Task<JsonNode> TokenAsync(object? shown = null)
    {
        using var response = await AskForTokenAsync(shown);
        var body = await TextOfAsync(response);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonNode.Parse(body)!;
    }

    public static Task<string> TextOfAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>The code and message of a refusal.</summary>
    public static async Task<(string? Code, string? Message)> RefusalOfAsync(HttpResponseMessage response)
    {
        var error = JsonNode.Parse(await TextOfAsync(response))!["error"]!;
        return ((string?)error["code"], (string?)error["message"]);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Bot.DisposeAsync();
        webChat.Dispose();
    }

    private static void Add(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
