using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace HistoryBot.Browser.Tests.Browsers;

/// <summary>Runs a program of the machine to its end.</summary>
internal static class Tool
{
    /// <param name="patience">After this time the program is ended with all that it started.</param>
    public static Task<ToolRun> RunAsync(TimeSpan patience, string program, params string[] arguments) =>
        RunAsync(patience, new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });

    /// <param name="start">The command; its output and its errors must be redirected.</param>
    public static async Task<ToolRun> RunAsync(TimeSpan patience, ProcessStartInfo start)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        DataReceivedEventHandler collect = (_, line) =>
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        };
        process.OutputDataReceived += collect;
        process.ErrorDataReceived += collect;
        try
        {
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            using var limit = new CancellationTokenSource(patience);
            await process.WaitForExitAsync(limit.Token);
            return new ToolRun(process.ExitCode == 0, output.ToString());
        }
        catch (Win32Exception fault)
        {
            return new ToolRun(false, fault.Message);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new ToolRun(false, $"It took longer than {patience.TotalMinutes:0.#} minutes.");
        }
    }
}
