using HistoryBot.Bot.Channels;
using HistoryBot.Bot.Exposure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace HistoryBot.Bot.Tests.Limits;

/// <summary>When the bot lets itself be seen by other machines.</summary>
public sealed class ExposureSpecs
{
    private const string AppId = "MicrosoftAppId=a";
    private const string AllowHttp = "Exposure:AllowHttp=true";
    private const string AllowNoAppId = "Exposure:AllowNoAppId=true";

    [Theory]
    [InlineData("http://0.0.0.0:3978", AppId)]
    [InlineData("http://*:3978", AppId)]
    [InlineData("http://+:3978", AppId)]
    [InlineData("http://[::]:3978", AppId)]
    [InlineData("http://192.0.2.1:3978", AppId)]
    [InlineData("http://bot.example:3978", AppId)]
    [InlineData("https://*:443;http://*:80", AppId)]
    [InlineData("http://localhost:3978;http://*:80", AppId)]
    [InlineData("", "http_ports=8080", AppId)]
    [InlineData("http://localhost:3978", "Kestrel:Endpoints:Web:Url=http://*:80", AppId)]
    [InlineData("http://*:80", AppId, "Exposure:AllowHttp=false")]
    public void Other_machines_need_https(string urls, params string[] settings)
    {
        var fault = Assert.Throws<UnsafeExposureException>(() => Check("Production", urls, settings).Demand());
        Assert.Contains("Exposure:AllowHttp", fault.Message, StringComparison.Ordinal);
        Assert.Contains("KnownProxies", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AllowNoAppId", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://*:443")]
    [InlineData("", "https_ports=8443")]
    [InlineData("http://*:80", "KnownProxies:0=10.0.0.5")]
    [InlineData("http://*:80", AllowHttp)]
    public void And_an_app_id(string urls, params string[] settings)
    {
        var fault = Assert.Throws<UnsafeExposureException>(() => Check("Production", urls, settings).Demand());
        Assert.Contains("MicrosoftAppId", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Exposure:AllowNoAppId", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AllowHttp", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "https://*:443", AppId)]
    [InlineData("Production", "http://*:80", AppId, "KnownProxies:0=10.0.0.5")]
    [InlineData("Production", "http://*:80", AllowHttp, AllowNoAppId)]
    [InlineData("Production", "https://*:443", AllowNoAppId)]
    [InlineData("Production", "")]
    [InlineData("Production", "http://localhost:3978")]
    [InlineData("Production", "http://127.0.0.1:0;http://[::1]:0")]
    [InlineData("Production", "http://unix:/run/bot.sock")]
    [InlineData("Production", "http://*:80", "Kestrel:Endpoints:Web:Url=http://127.0.0.1:80")]
    [InlineData("Development", "http://*:3978")]
    public void What_is_safe_or_was_asked_for_starts(string environment, string urls, params string[] settings) =>
        Check(environment, urls, settings).Demand();

    [Fact]
    public async Task The_program_says_what_to_set_and_listens_nowhere()
    {
        var (exitCode, output, error) = await BotProgram.RunAsync("--urls", "http://0.0.0.0:0");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("http://0.0.0.0:0", error, StringComparison.Ordinal);
        Assert.Contains("Exposure:AllowHttp=true", error, StringComparison.Ordinal);
        Assert.Contains("Exposure:AllowNoAppId=true", error, StringComparison.Ordinal);
    }

    private static ExposureCheck Check(string environment, string urls, string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append("urls=" + urls).Select(text => text.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
            .Build();
        return new ExposureCheck(configuration, new Place(environment), new KnownProxies(configuration));
    }

    private sealed record Place(string EnvironmentName) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = EnvironmentName;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
