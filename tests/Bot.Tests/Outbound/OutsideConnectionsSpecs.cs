using System.Net;
using System.Net.Sockets;
using System.Text;
using HistoryBot.Bot.Outbound;
using HistoryBot.Bot.Tests.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HistoryBot.Bot.Tests.Outbound;

/// <summary>A trusted name that leads to where nobody may be sent.</summary>
public sealed class OutsideConnectionsSpecs
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("169.254.169.254", "10.0.0.1")]
    [InlineData("192.168.0.1", "fd00:ec2::254")]
    [InlineData]
    public async Task A_trusted_host_does_not_lead_the_bot_to_its_own_machine_or_network(params string[] addresses)
    {
        using var inside = new TcpListener(IPAddress.IPv6Any, 0) { Server = { DualMode = true } };
        inside.Start();
        var host = $"connector.example:{((IPEndPoint)inside.LocalEndpoint).Port}";
        await using var bot = await RegisteredBot.StartAsync(
            services => services.AddSingleton(provider => new OutsideConnections(
                (_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)), provider.GetRequiredService<ILogger<OutsideConnections>>())),
            "--Channels:TrustedHosts:1", host);
        using var body = new StringContent(EmulatorActivities.Message($"https://{host}", "hello").Replace("\"emulator\"", "\"msteams\"", StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using var response = await bot.Bot.PostAsync(body, ("Authorization", "Bearer " + Badge.Channels(bot.Issuer, $"https://{host}").Sign()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        while (!bot.Bot.Log.AboveTrace.Any(entry => entry.Contains("could not be delivered", StringComparison.Ordinal)))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.False(inside.Pending());
        Assert.Contains(bot.Bot.Log.AboveTrace, entry => entry.Contains("Nothing is sent to connector.example", StringComparison.Ordinal));
    }
}
