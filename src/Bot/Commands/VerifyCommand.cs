using System.CommandLine;
using HistoryBot.Bot.Packs;
using HistoryBot.Knowledge.Proving;

namespace HistoryBot.Bot.Commands;

/// <summary><c>verify --article FILE</c>: proves every fact of the pack by the article's text. Exit code 0 only where all hold.</summary>
internal static class VerifyCommand
{
    private const int Failed = 1;

    public static Command Create()
    {
        var article = new Option<FileInfo>("--article") { Required = true, Description = "The article as plain text." };
        var command = new Command("verify", "Prove the pack by the article.") { article };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(article)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo article, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(article.FullName, cancellationToken);
            var result = Verifier.Verify(PackFolder.Read(LocalSettings.Read()), text);
            foreach (var fault in result.Faults)
            {
                await Console.Out.WriteLineAsync(fault.ToString());
            }

            await Console.Out.WriteLineAsync(
                $"{result.Facts} facts; {result.Covered} of {result.Sentences} sentences covered, {result.Sentences - result.Covered} uncovered; {result.Faults.Count} faults");
            return result.IsProven ? 0 : Failed;
        }
        catch (Exception fault) when (fault is BadPackException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failed;
        }
    }
}
