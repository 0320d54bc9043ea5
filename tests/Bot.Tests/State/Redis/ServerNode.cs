using System.Diagnostics;
using System.Globalization;

namespace HistoryBot.Bot.Tests.State.Redis;

/// <summary>The program redis-server in a process of its own, which is killed to stop it; where the machine has none, Garnet.</summary>
public class ServerNode : RedisNode
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);

    private readonly GarnetNode garnet = new();
    private Process? process;

    public override string Setting => Program is null ? garnet.Setting : base.Setting;

    public static bool IsThere => Program is not null;

    /// <summary>Options beside the usual ones.</summary>
    protected virtual string[] Options => [];

    public override async Task StartAsync()
    {
        if (Program is null)
        {
            await garnet.StartAsync();
            return;
        }

        process = Process.Start(new ProcessStartInfo(Program, [
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
}
