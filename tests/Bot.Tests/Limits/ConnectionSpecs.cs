using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HistoryBot.Bot.Tests.Limits;

/// <summary>Clients that hold what they do not use.</summary>
public sealed class ConnectionSpecs
{
    [Fact]
    public async Task An_address_with_too_many_connections_gets_no_more_until_it_closes_one()
    {
        await using var bot = await RunningBot.StartAsync("--Limits:ConnectionsPerAddress", "2");
        using var first = await ConnectAsync(bot);
        using var second = await ConnectAsync(bot);
        Assert.True(await IsServedAsync(first) && await IsServedAsync(second));

        Assert.False(await IsServedAsync(bot));

        first.Close();
        while (true)
        {
            if (await IsServedAsync(bot))
            {
                return;
            }
        }
    }

    [Fact]
    public async Task The_connections_of_a_known_proxy_are_not_counted()
    {
        await using var bot = await RunningBot.StartAsync("--Limits:ConnectionsPerAddress", "1", "--KnownProxies:0", "127.0.0.0/8");
        using var first = await ConnectAsync(bot);
        using var second = await ConnectAsync(bot);

        Assert.True(await IsServedAsync(first) && await IsServedAsync(second));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")]
    [InlineData("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"type\":")]
    [InlineData("POST /v3/directline/tokens/generate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{")]
    public async Task Who_sends_a_request_too_slowly_is_cut_off(string beginning)
    {
        await using var bot = await RunningBot.StartAsync("--Limits:HeadTimeout", "00:00:01", "--Limits:BodyRate", "1048576");
        using var slow = await ConnectAsync(bot);
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning), TestContext.Current.CancellationToken);

        var answer = await ReadToEndAsync(slow);

        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer);
        using var other = await ConnectAsync(bot);
        Assert.True(await IsServedAsync(other));
    }

    // A connection too many may be cut off while it is being opened.
    private static async Task<bool> IsServedAsync(RunningBot bot)
    {
        try
        {
            using var client = await ConnectAsync(bot);
            return await IsServedAsync(client);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<TcpClient> ConnectAsync(RunningBot bot)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, bot.Site.Port, TestContext.Current.CancellationToken);
        return client;
    }

    private static async Task<bool> IsServedAsync(TcpClient client)
    {
        try
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n"), TestContext.Current.CancellationToken);
            return await client.GetStream().ReadAsync(new byte[1024], TestContext.Current.CancellationToken) > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<string> ReadToEndAsync(TcpClient client)
    {
        try
        {
            using var reader = new StreamReader(client.GetStream());
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
