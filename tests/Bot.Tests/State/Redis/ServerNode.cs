using System.Diagnostics;
using System.Globalization;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>The program redis-server in a process of its own, which is killed to stop it; where the machine has none, Garnet.</summary>
public class ServerNode : RedisNode
{
    private readonly GarnetNode garnet = new();
    private readonly string? program;
    private Process? process;

    public ServerNode()
        : this("redis-server")
    {
    }

    /// <param name="name">The program's.</param>
    /// <param name="options">Beside the usual ones.</param>
    protected ServerNode(string name, params string[] options) => (program, Options) = (Find(name), options);

    /// <summary>Whether the machine has the program.</summary>
    public bool IsThere => program is not null;

    public override string Setting => IsThere ? base.Setting : garnet.Setting;

    private string[] Options { get; }

    public override async Task StartAsync()
    {
        if (program is null)
        {
            await garnet.StartAsync();
            return;
        }

        process = Process.Start(new ProcessStartInfo(program, [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", Folder, "--save", "",
            "--appendonly", "yes", "--appendfsync", "always", "--loglevel", "warning", .. Options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        await UntilAsync("PING", "PONG");
    }

    public override async Task StopAsync()
    {
        await garnet.StopAsync();
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
    }

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
