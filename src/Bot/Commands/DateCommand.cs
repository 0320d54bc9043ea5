using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using HistoryBot.Answering;
using HistoryBot.Bot.Packs;
using NodaTime;

namespace HistoryBot.Bot.Commands;

/// <summary><c>date "…"</c>: how the dates of a text are read and why, for people who write packs; without text, line by line from standard input.</summary>
internal static class DateCommand
{
    private const int Failed = 1;

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    public static Command Create()
    {
        var text = new Argument<string[]>("text") { Arity = ArgumentArity.ZeroOrMore, Description = "The text. Without it, each line of standard input is one." };
        var json = new Option<bool>("--json") { Description = "Print JSON: of a text indented, of standard input one object a line." };
        var locale = LocaleOption.Create();
        var now = TodayOption.Create();
        var command = new Command("date", "Show how the dates of a text are read, and why.") { text, json, locale, now };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            string.Join(' ', parsed.GetValue(text) ?? []), parsed.GetValue(json), parsed.GetValue(locale)!, parsed.GetValue(now), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string text, bool json, string locale, string? now, CancellationToken cancellationToken)
    {
        var fault = TodayOption.Fault(now, out var today) ?? LocaleOption.Fault(locale);
        if (fault is not null)
        {
            await Console.Error.WriteLineAsync(fault);
            return Failed;
        }

        try
        {
            var answerer = new Answerer(PackFolder.Read(LocalSettings.Read()));
            return text.Length > 0
                ? await ShowAsync(answerer, new Message(text, locale, today), json ? Indented : null)
                : await ShowLinesAsync(answerer, locale, today, json ? OneLine : null, cancellationToken);
        }
        catch (BadPackException bad)
        {
            await Console.Error.WriteLineAsync(bad.Message);
            return Failed;
        }
    }

    // A line that is refused does not keep the others from being read.
    private static async Task<int> ShowLinesAsync(Answerer answerer, string locale, LocalDate today, JsonSerializerOptions? json, CancellationToken cancellationToken)
    {
        var code = 0;
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            code = Math.Max(code, await ShowAsync(answerer, new Message(line, locale, today), json));
        }

        return code;
    }

    private static async Task<int> ShowAsync(Answerer answerer, Message message, JsonSerializerOptions? json)
    {
        if (answerer.ReadDates(message) is not { } trace)
        {
            await Console.Error.WriteLineAsync(
                $"The text has {message.Text.Length} characters; no message of more than {Answerer.LongestMessage} is read. Give a shorter one.");
            return Failed;
        }

        await Console.Out.WriteLineAsync(json is null ? DateReport.Text(trace, message) : JsonSerializer.Serialize(DateReport.Contract(trace, message), json));
        return 0;
    }
}
