using System.Net;
using HistoryBot.Bot.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace HistoryBot.Bot.Tests;

public sealed class LoopbackPolicySpecs
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.2", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.5", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData(null, false)]
    public void Without_an_app_id_only_this_machine_may_speak(string? address, bool mayspeak)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        Assert.Equal(mayspeak, Policy(appId: "").FaultOf(http.Request) is null);
    }

    [Fact]
    public void With_an_app_id_tokens_decide()
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        http.Request.Headers.Authorization = "Bearer token";
        Assert.Null(Policy("an-app-id").FaultOf(http.Request));
        Assert.Null(Policy("an-app-id").FaultOf("https://smba.trafficmanager.net/teams/"));
    }

    private static LoopbackPolicy Policy(string appId) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", appId)]).Build());
}
