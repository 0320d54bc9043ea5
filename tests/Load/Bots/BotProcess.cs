using System.Collections.Concurrent;
using System.Diagnostics;

namespace HistoryBot.Load.Bots;

/// <summary>The real program on a loopback port of its own, which can be killed and started again at the same address with the same data.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(120);

    private readonly string[] settings;
    private readonly ConcurrentQueue<string> complaints = [];
    private Process? process;

    private BotProcess(Uri address, string[] settings) => (Address, this.settings) = (address, settings);

    /// <summary>Scheme, host and port.</summary>
    public Uri Address { get; }

    public int Id => process!.Id;

    public bool HasEnded => process!.HasExited;

    /// <summary>Lines of the log from Warning up, of all lives; of each kind of message as often as it came.</summary>
    public IEnumerable<string> Complaints => complaints;

    /// <param name="dataFolder">Where it keeps its state.</param>
    /// <param name="settings">Names and values in turn, such as <c>--State:RetentionDays 1</c>.</param>
    public static async Task<BotProcess> StartAsync(string dataFolder, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var bot = new BotProcess(address, [
            "--urls", address.ToString(), "--DataFolder", dataFolder, "--Logging:LogLevel:Default", "Warning", .. settings]);
        await bot.StartAgainAsync();
        return bot;
    }

    /// <summary>Starts it at its address; done when it listens.</summary>
    /// <returns>How long that took.</returns>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task<TimeSpan> StartAgainAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        process?.Dispose();
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "IraqPakistan.Bot.dll"), .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Hear(line.Data, listens);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, listens);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(listens.Task, ended).WaitAsync(StartPatience) == ended)
        {
            throw new InvalidOperationException("The bot ended at its start:\n" + string.Join('\n', complaints));
        }

        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>SIGKILL: it can do nothing more.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
    }

    // The console logger writes a head line with level and category, then the message on a line of its own.
    private void Hear(string? line, TaskCompletionSource listens)
    {
        if (line is null)
        {
            return;
        }

        if (line.StartsWith("Chat: ", StringComparison.Ordinal))
        {
            listens.TrySetResult();
        }
        else if (line.Trim() is { Length: > 0 } complaint && !complaint.StartsWith("warn: ", StringComparison.Ordinal))
        {
            complaints.Enqueue(complaint);
        }
    }
}
