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

    /// <summary>The same for a user who is bound by the rights of files, as root is not.</summary>
    public static Task<ProgramRun> RunBoundAsync(string folder, params string[] arguments) =>
        RunAsync(StartBound(folder, arguments), "");

    /// <summary>Runs to the end with the state of a Redis server.</summary>
    public static Task<ProgramRun> RunWithRedisAsync(string setting, params string[] arguments) =>
        RunAsync(new() { ["State__Redis"] = setting }, "", arguments);

    public static Process StartWithRedis(string setting, params string[] arguments) => Start(new() { ["State__Redis"] = setting }, arguments);

    public static Process Start(params string[] arguments) => Start(NoSettings, arguments);

    public static Process StartWithState(string folder, params string[] arguments) => Start(new() { ["DataFolder"] = folder }, arguments);

    public static Process StartBound(string folder, params string[] arguments) => Start(
        new() { ["DataFolder"] = folder },
        arguments,
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set", "-dac_override", "--"] : []);

    private static Task<ProgramRun> RunAsync(Dictionary<string, string?> environment, string typed, string[] arguments) =>
        RunAsync(Start(environment, arguments), typed);

    private static async Task<ProgramRun> RunAsync(Process started, string typed)
    {
        using var program = started;
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

    private static Process Start(Dictionary<string, string?> environment, string[] arguments, params string[] starter)
    {
        string[] words = [.. starter, "dotnet", Path.Combine(AppContext.BaseDirectory, "IraqPakistan.Bot.dll"), .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..])
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
