using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>A real server on a free loopback port that keeps what it acknowledged when it is stopped and started again.</summary>
public abstract class RedisNode : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected int Port { get; } = FreePort();

    protected string Folder { get; } = TemporaryFolder.New();

    /// <summary>What goes into <c>State:Redis</c>.</summary>
    public virtual string Setting => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    public abstract Task StartAsync();

    public abstract Task StopAsync();

    public async ValueTask InitializeAsync() => await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the server answers to a command whose words have no blanks.</summary>
    public async Task<string> SayAsync(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        var stream = client.GetStream();
        var words = command.Split(' ');
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"*{words.Length}\r\n" + string.Concat(words.Select(word => $"${word.Length}\r\n{word}\r\n"))));
        var buffer = new byte[64 << 10];
        using var patience = new CancellationTokenSource(Patience);
        return Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, patience.Token));
    }

    /// <summary>Waits until a command is answered so.</summary>
    protected async Task UntilAsync(string command, string answer)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await AnswersAsync(command, answer))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private async Task<bool> AnswersAsync(string command, string answer)
    {
        try
        {
            return (await SayAsync(command)).Contains(answer, StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
