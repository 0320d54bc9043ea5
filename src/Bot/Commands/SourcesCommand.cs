using System.CommandLine;
using HistoryBot.Bot.Packs;
using HistoryBot.Knowledge.Proving;

namespace HistoryBot.Bot.Commands;

/// <summary><c>sources --article FILE</c>: prints sources.yaml for an article, after it changed or when a pack is begun.</summary>
internal static class SourcesCommand
{
    private const int Failed = 1;

    public static Command Create()
    {
        var article = new Option<FileInfo>("--article") { Required = true, Description = "The article as plain text." };
        var command = new Command("sources", "Print sources.yaml for the article.") { article };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(article)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo article, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(article.FullName, cancellationToken);
            await Console.Out.WriteAsync(SourcesWriter.Write(PackFolder.ReadHeader(LocalSettings.Read()), text));
            return 0;
        }
        catch (Exception fault) when (fault is BadPackException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failed;
        }
    }
}
