using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HistoryBot.Bot.Tests;

public sealed class DirectLineSpecs : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await RunningBot.StartAsync();
        http.BaseAddress = new Uri(bot.Address.Replace(BotHost.MessagesPath, BotHost.DirectLinePath + "/", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task In_a_page_I_am_greeted_answered_and_when_a_turn_fails_given_one_apology()
    {
        var token = await AskAsync(HttpMethod.Post, "tokens/generate");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token["token"]);
        var started = await AskAsync(HttpMethod.Post, "conversations");
        var activities = $"conversations/{started["conversationId"]}/activities";
        await AskAsync(HttpMethod.Post, activities, "hello");
        await AskAsync(HttpMethod.Post, activities, EchoAnswerer.Bomb);
        await AskAsync(HttpMethod.Post, activities, "still there?");

        var said = new List<string?>();
        for (var tries = 0; tries < 200 && said.Count < 7; tries++)
        {
            await Task.Delay(40, TestContext.Current.CancellationToken);
            said = [.. (await AskAsync(HttpMethod.Get, activities))["activities"]!.AsArray().Select(activity => (string?)activity!["text"])];
        }

        string[] byTheBot = [RunningBot.Greeting, "echo hello", RunningBot.Apology, "echo still there?"];
        Assert.Equal(byTheBot, said.Where(byTheBot.Contains));
        Assert.Equal(7, said.Count);
        Assert.DoesNotContain(bot.Log.AboveTrace, entry => entry.Contains(EchoAnswerer.Bomb, StringComparison.Ordinal));
    }

    private async Task<JsonNode> AskAsync(HttpMethod method, string path, string? text = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = text is null ? null : JsonContent.Create(new { type = "message", text, from = new { id = "me" } });
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
