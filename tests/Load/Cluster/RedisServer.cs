using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using HistoryBot.Load.Bots;

namespace HistoryBot.Load.Cluster;

/// <summary>A Redis or Valkey server on a loopback port, which writes every change to disk before it answers.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(20);

    private readonly string program;
    private readonly string folder;
    private readonly int port = FreePort.Next();
    private Process? process;

    private RedisServer(string program, string folder) => (this.program, this.folder) = (program, folder);

    /// <summary>Host and port.</summary>
    public string Address => $"127.0.0.1:{port}";

    /// <param name="program">Such as <c>redis-server</c>.</param>
    public static async Task<RedisServer> StartAsync(string program, string folder)
    {
        var redis = new RedisServer(program, folder);
        await redis.StartAgainAsync();
        return redis;
    }

    public async Task StartAgainAsync()
    {
        process?.Dispose();
        process = Process.Start(new ProcessStartInfo(program, [
            "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "yes", "--appendfsync", "always"])
        {
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var patience = new CancellationTokenSource(StartPatience);
        while (!await AnswersAsync(patience.Token))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>SIGKILL: it can do nothing more.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process!.Dispose();
    }

    // It listens before it has read its file, and says so until it has.
    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync("127.0.0.1", port, cancellationToken);
            await socket.SendAsync("PING\r\n"u8.ToArray(), cancellationToken);
            var answer = new byte[16];
            var length = await socket.ReceiveAsync(answer, cancellationToken);
            return answer.AsSpan(0, length).StartsWith("+PONG"u8);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
