using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using HistoryBot.Bot.State;

namespace HistoryBot.Bot.Commands;

/// <summary>A command that prints what the bot has kept, also while it runs.</summary>
internal static class StateReport
{
    private const int Failed = 1;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="read">What is printed with <c>--json</c>.</param>
    /// <param name="line">One of them as text.</param>
    /// <param name="nothing">What is said where there is none.</param>
    public static Command Create<T>(
        string name, string description, Func<IReplyReport, Task<IReadOnlyList<T>>> read, Func<T, string> line, string nothing)
    {
        var json = new Option<bool>("--json") { Description = "Print them as JSON." };
        var command = new Command(name, description) { json };
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                await using var kept = KeptReplies.Open(LocalSettings.Read());
                var rows = await read(kept.Report);
                await Console.Out.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(rows, Indented)
                    : rows.Count == 0 ? nothing
                    : string.Join('\n', rows.Select(line)));
                return 0;
            }
            catch (Exception fault) when (fault is BadStateException or IOException)
            {
                await Console.Error.WriteLineAsync(fault.Message);
                return Failed;
            }
        });
        return command;
    }

    /// <summary>What a stranger typed, on one line and without what a terminal would obey.</summary>
    public static string Shown(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}
