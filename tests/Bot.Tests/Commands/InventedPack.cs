namespace HistoryBot.Bot.Tests.Commands;

/// <summary>The Harbour League's pack and article; a copy may be broken and is thrown away.</summary>
internal sealed class InventedPack : IDisposable
{
    private static readonly string Original = Path.Combine(AppContext.BaseDirectory, "TestPack");

    private readonly string root = Directory.CreateTempSubdirectory("invented-").FullName;

    public InventedPack()
    {
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder => Path.Combine(root, "knowledge");

    public string Article => Path.Combine(root, "article.txt");

    public void Edit(string file, string old, string replacement)
    {
        var path = Path.Combine(root, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
