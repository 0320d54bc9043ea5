namespace HistoryBot.Load.Bots;

/// <summary>A temporary folder that goes when the program is done.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("history-load-").FullName;

    /// <summary>A new folder in it.</summary>
    public string New(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>Megabytes of all files in it.</summary>
    public double Megabytes => new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1048576.0;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
