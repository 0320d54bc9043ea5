using System.Diagnostics;
using System.Text.RegularExpressions;
using HistoryBot.Browser.Tests.Browsers;

namespace HistoryBot.Browser.Tests.Running;

/// <summary>
/// The built program in a process of its own, with a data folder of its own, on a free port that it keeps when it is started again.
/// </summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    // The other test programs run beside it, and preparing the look-ups takes all of a core for a while.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "IraqPakistan.Bot.dll");

    private readonly string[] settings;
    private readonly string dataFolder = Directory.CreateTempSubdirectory("browser-tests-").FullName;
    private Process? process;

    private BotProcess(string[] settings) => this.settings = settings;

    /// <summary>Such as <c>http://127.0.0.1:41234</c>.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    public static async Task<BotProcess> StartAsync(params string[] settings)
    {
        var bot = new BotProcess(settings);
        await bot.StartAsync();
        return bot;
    }

    /// <summary>On the same port and data folder as before.</summary>
    public async Task StartAsync()
    {
        var start = Command(["--urls", Address, .. settings]);
        process = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (ChatAddress().Match(line) is { Success: true } match)
            {
                Address = match.Groups["address"].Value;
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        Assert.Fail($"The bot did not start: {await errors}");
    }

    /// <summary>As a power cut would: nothing is closed, nothing is saved.</summary>
    public async Task KillAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Runs a verb of the program, such as <c>feedback --json</c>, on this bot's data folder.</summary>
    public Task<ToolRun> RunAsync(params string[] arguments) => Tool.RunAsync(Patience, Command(arguments));

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process?.Dispose();
        Directory.Delete(dataFolder, recursive: true);
    }

    private ProcessStartInfo Command(string[] arguments) => new("dotnet", [Program, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["DataFolder"] = dataFolder },
    };

    [GeneratedRegex(@"^Chat: (?<address>http://[^/\s]+)/")]
    private static partial Regex ChatAddress();
}
