using System.Security.Cryptography;
using System.Text.Json;

namespace HistoryBot.DirectLine.Tests.RealClient;

/// <summary>One run of all scenarios with Microsoft's own client, botframework-directlinejs, the one inside Web Chat.</summary>
public sealed class RealClientRun : IAsyncLifetime
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RunPatience = TimeSpan.FromMinutes(2);

    // Copied beside the tests when they are built.
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "RealClient");

    private IReadOnlyDictionary<string, ScenarioResult> results = new Dictionary<string, ScenarioResult>();

    internal IEnumerable<string> Names => results.Keys;

    internal ScenarioResult this[string scenario] =>
        results.GetValueOrDefault(scenario) ?? new ScenarioResult(scenario, "there is no such scenario in scenarios.js", []);

    public async ValueTask InitializeAsync()
    {
        await InstallAsync();
        await using var conductor = await Conductor.StartAsync();
        var output = await Tool.RunAsync(Folder, RunPatience, "node", "run.js", conductor.Address.ToString().TrimEnd('/'));
        results = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<ScenarioResult>(line, JsonSerializerOptions.Web)!)
            .ToDictionary(result => result.Name);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Anew only if the lock file has changed; the mark is written last, so a broken installation has none.
    private static async Task InstallAsync()
    {
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"))));
        var mark = Path.Combine(Folder, "node_modules", ".installed");
        if (!File.Exists(mark) || await File.ReadAllTextAsync(mark) != wanted)
        {
            await Tool.RunAsync(Folder, InstallPatience, "npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
            await File.WriteAllTextAsync(mark, wanted);
        }
    }
}
