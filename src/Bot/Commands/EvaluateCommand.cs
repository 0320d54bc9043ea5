using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using HistoryBot.Answering;
using HistoryBot.Answering.Evaluating;
using HistoryBot.Bot.Packs;

namespace HistoryBot.Bot.Commands;

/// <summary>
/// <c>evaluate FILE…</c>: asks questions whose answers are known and counts. Exit code 0 only where every line could be read and asked.
/// </summary>
internal static class EvaluateCommand
{
    private const int Failed = 1;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files of questions with expected answers, one conversation a line (JSON).",
        };
        var failures = new Option<bool>("--failures") { Description = "Print what failed, with what was said and what was expected." };
        var json = new Option<bool>("--json") { Description = "Print counts and failures as JSON." };
        var command = new Command("evaluate", "Count how many questions with known answers are answered right.") { files, failures, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(files)!, parsed.GetValue(failures), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool failures, bool json, CancellationToken cancellationToken)
    {
        try
        {
            var answerer = new Answerer(PackFolder.Read(LocalSettings.Read()));
            var files = new List<QuestionFile>();
            foreach (var path in paths)
            {
                files.Add(await QuestionFile.ReadAsync(path, cancellationToken));
            }

            List<JudgedFile> judged = [.. files.Select(file => JudgedFile.Of(file, answerer))];
            var report = json ? JsonSerializer.Serialize(EvaluationReport.Contract(judged), Indented) : EvaluationReport.Text(judged, failures);
            await Console.Out.WriteLineAsync(report);
            return await TellAsync([.. files.SelectMany(file => file.Faults)]);
        }
        catch (Exception fault) when (fault is BadPackException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failed;
        }
        catch (AggregateException several) when (several.InnerException is RegexMatchTimeoutException fault)
        {
            await Console.Error.WriteLineAsync(
                $"The expression “{fault.Pattern}” looks for longer than a minute. Write it without a repetition inside a repetition.");
            return Failed;
        }
    }

    // A line that is refused does not keep the others from being asked.
    private static async Task<int> TellAsync(IReadOnlyList<string> faults)
    {
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        return faults.Count == 0 ? 0 : Failed;
    }
}
