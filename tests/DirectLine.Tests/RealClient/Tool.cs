using System.ComponentModel;
using System.Diagnostics;

namespace HistoryBot.DirectLine.Tests.RealClient;

/// <summary>Runs programs that must be on the machine.</summary>
internal static class Tool
{
    /// <summary>What the program wrote. Fails if it is not there, fails itself or takes too long.</summary>
    public static async Task<string> RunAsync(string folder, TimeSpan patience, string program, params string[] arguments)
    {
        using var running = Start(folder, program, arguments);
        using var limit = new CancellationTokenSource(patience);
        var (output, error) = (running.StandardOutput.ReadToEndAsync(CancellationToken.None), running.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await running.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            running.Kill(entireProcessTree: true);
        }

        var command = $"{program} {string.Join(' ', arguments)}";
        Assert.False(limit.IsCancellationRequested, $"'{command}' was not done after {patience}:\n{await error}\n{await output}");
        Assert.True(running.ExitCode == 0, $"'{command}' failed with {running.ExitCode}:\n{await error}\n{await output}");
        return await output;
    }

    private static Process Start(string folder, string program, string[] arguments)
    {
        // On Windows npm is a script.
        var (file, all) = OperatingSystem.IsWindows() ? ("cmd.exe", ["/c", program, .. arguments]) : (program, arguments);
        var start = new ProcessStartInfo(file, all)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new InvalidOperationException(
                $"These tests need Node.js 20 and npm on the PATH, but '{program}' cannot be started: {fault.Message}", fault);
        }
    }
}
