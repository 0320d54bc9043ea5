using System.Diagnostics;

namespace HistoryBot.Bot.Tests;

/// <summary>The built program in a process of its own.</summary>
internal static class BotProgram
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly Dictionary<string, string?> NoSettings = [];

    public static Task<ProgramRun> RunAsync(params string[] arguments) => RunAsync(NoSettings, "", arguments);

    /// <summary>Runs to the end with the pack of a folder.</summary>
    public static Task<ProgramRun> RunWithPackAsync(string folder, params string[] arguments) =>
        RunAsync(new() { ["Knowledge__Folder"] = folder }, "", arguments);

    /// <summary>Runs to the end while somebody types.</summary>
    public static Task<ProgramRun> RunTypingAsync(string typed, params string[] arguments) => RunAsync(NoSettings, typed, arguments);

    /// <summary>Runs to the end with the state of a folder.</summary>
    public static Task<ProgramRun> RunWithStateAsync(string folder, params string[] arguments) =>
        RunAsync(new() { ["DataFolder"] = folder }, "", arguments);

    /// <summary>Runs to the end with the state of a Redis server.</summary>
    public static Task<ProgramRun> RunWithRedisAsync(string setting, params string[] arguments) =>
        RunAsync(new() { ["State__Redis"] = setting }, "", arguments);

    public static Process StartWithRedis(string setting, params string[] arguments) => Start(new() { ["State__Redis"] = setting }, arguments);

    public static Process Start(params string[] arguments) => Start(NoSettings, arguments);

    public static Process StartWithState(string folder, params string[] arguments) => Start(new() { ["DataFolder"] = folder }, arguments);

    private static async Task<ProgramRun> RunAsync(Dictionary<string, string?> environment, string typed, string[] arguments)
    {
        using var program = Start(environment, arguments);
        var (output, error) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.StandardInput.WriteAsync(typed);
        program.StandardInput.Close();
        try
        {
            await program.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            program.Kill();
            throw;
        }

        return new ProgramRun(program.ExitCode, await output, await error);
    }

    private static Process Start(Dictionary<string, string?> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "IraqPakistan.Bot.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DataFolder"] = TemporaryFolder.New();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
