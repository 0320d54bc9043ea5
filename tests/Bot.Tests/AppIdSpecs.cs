using System.Net;

namespace HistoryBot.Bot.Tests;

/// <summary>Until tokens are checked, a bot with an app id lets nobody in.</summary>
public sealed class AppIdSpecs
{
    [Fact]
    public async Task A_bot_with_an_app_id_refuses_everybody_and_tells_its_operator_why()
    {
        await using var bot = await RunningBot.StartAsync("--MicrosoftAppId", "an-app-id");
        using var response = await bot.PostAsync(EmulatorActivities.Message("https://example.com", "hello"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
#if !OFFICIAL_BOTBUILDER
        Assert.Contains(bot.Log.AboveTrace, entry => entry.Contains("every request is refused", StringComparison.Ordinal));
#endif
    }
}
