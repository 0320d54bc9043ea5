namespace HistoryBot.Knowledge.Tests;

/// <summary>A copy of the invented pack in a folder of its own, to be edited and thrown away.</summary>
internal sealed class TestPack : IDisposable
{
    private static readonly string Original = Path.Combine(AppContext.BaseDirectory, "TestPack");

    private readonly string root = Directory.CreateTempSubdirectory("pack-").FullName;

    public TestPack()
    {
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The folder with pack.yaml.</summary>
    public string Folder => Path.Combine(root, "knowledge");

    public string Article => File.ReadAllText(Path.Combine(root, "article.txt"));

    public static string OriginalFolder => Path.Combine(Original, "knowledge");

    public bool Has(string file) => File.Exists(Path.Combine(Folder, file));

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Replaces the only place where <paramref name="old"/> stands.</summary>
    public void Edit(string file, string old, string replacement) => Write(file, Once(Read(file), old, replacement));

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>The text with <paramref name="old"/>, which stands in it exactly once, replaced.</summary>
    public static string Once(string text, string old, string replacement)
    {
        Assert.Equal(2, text.Split(old).Length);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
