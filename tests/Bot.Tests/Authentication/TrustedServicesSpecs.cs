using HistoryBot.Bot.Channels;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Tests.Authentication;

public sealed class TrustedServicesSpecs
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://SMBA.trafficmanager.net:443/emea/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://europe.directline.botframework.com")]
    [InlineData("https://directline.botframework.azure.us")]
    [InlineData("https://connector.example/v3")]
    [InlineData("https://relay.example:8443/")]
    [InlineData("https://a.b.example.org/")]
    [InlineData("http://localhost:37347")]
    [InlineData("http://127.0.0.1:37347")]
    public void Replies_go_to_the_Bot_Framework_and_to_hosts_that_the_operator_trusts(string serviceUrl) =>
        Assert.Null(Services("connector.example", "relay.example:8443", "*.example.org", "localhost").FaultOf(serviceUrl));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user:secret@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example")]
    [InlineData("https://smba.trafficmanager.net%2f@evil.example")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("https://169.254.169.254/metadata/identity")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.5/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("http://localhost:37347")]
    [InlineData("https://localhost/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://loopback/")]
    [InlineData("https://connector.example/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("//smba.trafficmanager.net/")]
    public void And_nowhere_else(string serviceUrl)
    {
        var refusal = Services().FaultOf(serviceUrl);
        Assert.Equal((403, "Forbidden"), (refusal?.Status, refusal?.Error.Error.Code));
        Assert.Contains("Channels:TrustedHosts", refusal!.Error.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("*.com")]
    [InlineData("https://connector.example")]
    [InlineData("connector.example/v3")]
    [InlineData("10.0.0.0/8")]
    [InlineData("")]
    public async Task What_would_trust_too_much_or_is_no_host_is_told_at_the_start(string host)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningBot.StartAsync("--Channels:TrustedHosts:0", host));
        Assert.Contains("TrustedHosts", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    private static TrustedServices Services(params string[] hosts)
    {
        var options = new ChannelOptions();
        Array.ForEach(hosts, options.TrustedHosts.Add);
        return new TrustedServices(Options.Create(new AppRegistration { MicrosoftAppId = "an-app-id" }), Options.Create(options));
    }
}
