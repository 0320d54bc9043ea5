using System.Net;

namespace HistoryBot.Bot.Tests;

/// <summary>The bot behind a proxy.</summary>
public sealed class ProxySpecs
{
    private static readonly (string, string) Https = ("X-Forwarded-Proto", "https");
    private static readonly (string, string) Host = ("X-Forwarded-Host", "chat.example");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task What_a_known_proxy_says_makes_the_stream_address_and_the_own_origin(string proxy)
    {
        await using var bot = await RunningBot.StartAsync("--KnownProxies:0", proxy);
        using var local = new DirectLineCaller();
        await local.BeginAsync(bot);
        using var ownPage = new DirectLineCaller(Https, Host, ("Origin", "https://chat.example"));
        using var foreignPage = new DirectLineCaller(Https, Host, ("Origin", "http://chat.example"));

        // A token of this machine, since without a secret nobody else is given one.
        using var behindProxy = local.WithHeaders(Https, Host);
        var viaProxy = await behindProxy.SendAsync(bot, HttpMethod.Post, "conversations");

        Assert.StartsWith("wss://chat.example/v3/directline/conversations/", (string?)viaProxy.Body["streamUrl"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ownPage.SendAsync(bot, HttpMethod.Post, "conversations")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await foreignPage.SendAsync(bot, HttpMethod.Post, "conversations")).Status);
    }

    [Fact]
    public async Task What_any_other_proxy_says_is_not_believed()
    {
        await using var bot = await RunningBot.StartAsync("--KnownProxies:0", "192.0.2.7");
        using var local = new DirectLineCaller();
        await local.BeginAsync(bot);

        using var behindProxy = local.WithHeaders(Https, Host);
        var answer = await behindProxy.SendAsync(bot, HttpMethod.Post, "conversations");

        Assert.StartsWith("ws://127.0.0.1:", (string?)answer.Body["streamUrl"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "192.0.2.1", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "127.0.0.5", HttpStatusCode.OK)]
    [InlineData("192.0.2.7", "127.0.0.5", HttpStatusCode.Forbidden)]
    public async Task Who_comes_through_a_proxy_is_of_this_machine_only_if_a_known_one_says_so(string known, string caller, HttpStatusCode expected)
    {
        await using var bot = await RunningBot.StartAsync("--KnownProxies:0", known);
        using var behind = new DirectLineCaller(("X-Forwarded-For", caller));

        Assert.Equal(expected, (await behind.SendAsync(bot, HttpMethod.Post, "tokens/generate")).Status);
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_is_told_at_the_start()
    {
        var (exitCode, _, error) = await BotProgram.RunAsync("--urls", "http://127.0.0.1:0", "--DataFolder", TemporaryFolder.New(), "--KnownProxies:0", "my-proxy");

        Assert.Equal(1, exitCode);
        Assert.Contains("'my-proxy'", error, StringComparison.Ordinal);
        Assert.Contains("10.0.0.0/8", error, StringComparison.Ordinal);
    }
}
