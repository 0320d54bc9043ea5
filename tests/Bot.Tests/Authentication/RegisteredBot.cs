using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryBot.Bot.Tests.Authentication;

/// <summary>A bot with an app id, the services that vouch for its callers, and a channel's server on this machine.</summary>
internal sealed class RegisteredBot : IAsyncDisposable
{
    public const string Password = "the-bots-own-password";

    private RegisteredBot(LocalIssuer issuer, FakeEmulator channel, RunningBot bot) => (Issuer, Channel, Bot) = (issuer, channel, bot);

    public LocalIssuer Issuer { get; }

    public FakeEmulator Channel { get; }

    public RunningBot Bot { get; }

    public static Task<RegisteredBot> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    public static async Task<RegisteredBot> StartAsync(Action<IServiceCollection> change, params string[] settings)
    {
        var issuer = await LocalIssuer.StartAsync();
        var channel = await FakeEmulator.StartAsync();
        var bot = await RunningBot.StartEchoAsync(
            change,
            ["--MicrosoftAppId", Badge.AppId, "--MicrosoftAppPassword", Password, "--Channels:TrustedHosts:0", "localhost", .. issuer.Settings, .. settings]);
        return new RegisteredBot(issuer, channel, bot);
    }

    /// <summary>Sends a message as Teams does, with the headers given.</summary>
    public async Task<HttpResponseMessage> SayAsync(string text, params string[] authorizations)
    {
        using var body = new StringContent(Message(text), Encoding.UTF8, "application/json");
        return await Bot.PostAsync(body, [.. authorizations.Select(value => ("Authorization", value))]);
    }

    public Task<HttpResponseMessage> SayAsync(string text, Badge badge) => SayAsync(text, "Bearer " + badge.Sign());

    public string Message(string text) =>
        EmulatorActivities.Message(Channel.ServiceUrl, text).Replace("\"channelId\":\"emulator\"", "\"channelId\":\"msteams\"", StringComparison.Ordinal);

    public Badge ChannelsBadge() => Badge.Channels(Issuer, Channel.ServiceUrl);

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Channel.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
