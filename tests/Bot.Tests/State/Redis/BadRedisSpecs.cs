using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>A server that cannot be used stops the start with a word on what is wrong and what to do.</summary>
public sealed class BadRedisSpecs
{
    [Fact]
    public async Task Nobody_is_there() => await RefusesAsync("127.0.0.1:1,connectTimeout=500,connectRetry=1", "127.0.0.1:1 cannot be reached", "State:Redis");

    [Theory]
    [InlineData("localhost:1,colour=blue")]
    [InlineData("password=secret-of-ours")]
    public async Task It_is_no_connection_string(string setting)
    {
        var error = await RefusesAsync(setting, "State:Redis cannot be read", "redis.example:6379");

        Assert.DoesNotContain("secret-of-ours", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_too_old()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = PretendAsync(listener, "2.8.1");

        await RefusesAsync($"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", "version 2.8.1", "5.0");
    }

    [Fact]
    public async Task The_password_is_wrong()
    {
        var server = new ServerNode();
        if (!server.IsThere)
        {
            // Garnet cannot be told while it runs.
            return;
        }

        await using var node = await SpoiltAsync(server, "CONFIG SET requirepass right");

        var error = await RefusesAsync(node.Setting + ",password=wrong,connectRetry=1", "refuses the bot's name or password", "password=");
        Assert.DoesNotContain("wrong", error, StringComparison.Ordinal);
        await RefusesAsync(node.Setting + ",connectRetry=1", "refuses the bot's name or password");
    }

    [Fact]
    public async Task It_is_a_replica()
    {
        var server = new ServerNode();
        if (!server.IsThere)
        {
            return;
        }

        await using var node = await SpoiltAsync(server, "REPLICAOF 127.0.0.1 1");

        await RefusesAsync(node.Setting, "is a replica and takes no writes", "primary");
    }

    [Fact]
    public async Task It_was_written_by_a_newer_version()
    {
        await using var node = await SpoiltAsync(new GarnetNode(), "SET history:schema 4711");

        await RefusesAsync(node.Setting, "schema 4711", "left as it is");
    }

    [Fact]
    public async Task What_stands_for_the_signing_key_is_none()
    {
        await using var node = await SpoiltAsync(new GarnetNode(), "SET history:direct-line-key short");

        await RefusesAsync(node.Setting, "holds no signing key", "Delete it");
    }

    private static async Task<RedisNode> SpoiltAsync(RedisNode node, string command)
    {
        await node.StartAsync();
        await node.SayAsync(command);
        return node;
    }

    private static async Task<string> RefusesAsync(string setting, params string[] words)
    {
        var run = await BotProgram.RunWithRedisAsync(setting, "--urls", "http://127.0.0.1:0");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.All(words, word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
        Assert.Single(run.Error.Trim().Split('\n'));
        return run.Error;
    }

    // As much of a server as a client asks for when it connects.
    private static async Task PretendAsync(TcpListener listener, string version)
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync();
            _ = Task.Run(async () =>
            {
                using (client)
                // One character for each byte: what is echoed is no text.
                using (var reader = new StreamReader(client.GetStream(), Encoding.Latin1))
                {
                    while (await reader.ReadLineAsync() is { } head)
                    {
                        var words = new string[int.Parse(head.AsSpan(1), CultureInfo.InvariantCulture)];
                        for (var index = 0; index < words.Length; index++)
                        {
                            var length = int.Parse((await reader.ReadLineAsync()).AsSpan(1), CultureInfo.InvariantCulture);
                            var word = new char[length + 2];
                            await reader.ReadBlockAsync(word);
                            words[index] = new string(word, 0, length);
                        }

                        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(AnswerTo(words, version)));
                    }
                }
            });
        }
    }

    private static string AnswerTo(string[] words, string version)
    {
        var info = $"redis_version:{version}\r\nrole:master\r\n";
        return words[0].ToUpperInvariant() switch
        {
            "INFO" => string.Create(CultureInfo.InvariantCulture, $"${info.Length}\r\n{info}\r\n"),
            "ECHO" => $"${words[1].Length}\r\n{words[1]}\r\n",
            "PING" => "+PONG\r\n",
            "GET" => "$-1\r\n",
            _ => "-ERR unknown command\r\n",
        };
    }
}
