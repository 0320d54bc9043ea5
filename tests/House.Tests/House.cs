using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Reading;

namespace HistoryBot.House.Tests;

/// <summary>The repository that this assembly was built in. Paths are relative to its root, with <c>/</c>.</summary>
internal static class House
{
    private const string Landmark = "IraqPakistan.Bot.sln";

    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "TestResults", "artifacts", ".git"];

    public static string Root { get; } = FindRoot();

    public static KnowledgePack Pack { get; } = ReadPack();

    /// <summary>Every C# file under <c>src</c> and <c>tests</c>.</summary>
    public static IReadOnlyList<CodeFile> Code { get; } =
        [.. Files("src", "*.cs").Concat(Files("tests", "*.cs")).Select(path => new CodeFile(path, Read(path)))];

    public static IEnumerable<string> Files(string folder, string pattern)
    {
        var start = new DirectoryInfo(Path.Combine(Root, folder));
        return start.Exists ? Walk(start, pattern).Order(StringComparer.Ordinal) : [];
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Select(f => Path.GetRelativePath(Root, f.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name)).SelectMany(d => Walk(d, pattern)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Landmark)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Landmark}: run these tests where they were built.");
    }

    private static KnowledgePack ReadPack()
    {
        var reading = PackReader.Read(Path.Combine(Root, "knowledge"));
        return reading.Pack ?? throw new InvalidOperationException("The pack has problems:\n" + string.Join('\n', reading.Problems));
    }
}
