namespace HistoryBot.Bot.Tests;

/// <summary>Folders that nobody else uses, and that go when the tests are done.</summary>
internal static class TemporaryFolder
{
    private static readonly string Root = CreateRoot();

    public static string New() => Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName;

    private static string CreateRoot()
    {
        var root = Directory.CreateTempSubdirectory("history-bot-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(root);
        return root;
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A process that a test has ended may still hold a file.
        }
    }
}
