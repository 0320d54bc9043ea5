using System.Net;
using HistoryBot.Bot.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Tests.Authentication;

public sealed class CallerPolicySpecs
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

    [Theory]
    [InlineData("Bearer token", true)]
    [InlineData("bearer token", true)]
    [InlineData("Basic token", false)]
    [InlineData("token", false)]
    [InlineData(null, false)]
    public void With_an_app_id_who_shows_a_token_may_speak_from_anywhere(string? authorization, bool mayspeak)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        http.Request.Headers.Authorization = authorization;
        Assert.Equal(mayspeak, Policy("an-app-id").FaultOf(http.Request) is null);
    }

    private static CallerPolicy Policy(string appId) => new(Options.Create(new AppRegistration { MicrosoftAppId = appId }));
}
