using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using HistoryBot.Answering;
using HistoryBot.Bot.Packs;
using HistoryBot.Bot.Turns;
using NodaTime;

namespace HistoryBot.Bot.Commands;

/// <summary><c>ask "…"</c>: one answer in the terminal; without text a conversation, line by line.</summary>
internal static class AskCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var text = new Argument<string[]>("question") { Arity = ArgumentArity.ZeroOrMore, Description = "The question. Without it, a conversation begins." };
        var json = new Option<bool>("--json") { Description = "Print the whole reply contract as JSON." };
        var explain = new Option<bool>("--explain") { Description = "Print how the question was read and which candidates were weighed." };
        var locale = LocaleOption.Create();
        var now = TodayOption.Create();
        var command = new Command("ask", "Answer a question in the terminal.") { text, json, explain, locale, now };
        command.SetAction((parsed, cancellationToken) => Session.RunAsync(
            string.Join(' ', parsed.GetValue(text) ?? []),
            new Session(parsed.GetValue(json), parsed.GetValue(explain), parsed.GetValue(locale)!, parsed.GetValue(now)),
            cancellationToken));
        return command;
    }

    private sealed record Session(bool Json, bool Explain, string Locale, string? Now)
    {
        private const int Failed = 1;

        public static async Task<int> RunAsync(string question, Session session, CancellationToken cancellationToken)
        {
            var fault = TodayOption.Fault(session.Now, out var today) ?? LocaleOption.Fault(session.Locale);
            if (fault is not null)
            {
                await Console.Error.WriteLineAsync(fault);
                return Failed;
            }

            try
            {
                var answerer = new Answerer(PackFolder.Read(LocalSettings.Read()));
                await session.TalkAsync(answerer, question, today, cancellationToken);
                return 0;
            }
            catch (BadPackException bad)
            {
                await Console.Error.WriteLineAsync(bad.Message);
                return Failed;
            }
        }

        private async Task TalkAsync(Answerer answerer, string question, LocalDate today, CancellationToken cancellationToken)
        {
            if (question.Length > 0)
            {
                await SayAsync(answerer, new Message(question, Locale, today), ConversationMemory.Empty);
                return;
            }

            await Console.Out.WriteLineAsync(ReplyText.Plain(answerer.Greet()));
            var memory = ConversationMemory.Empty;
            while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
            {
                memory = await SayAsync(answerer, new Message(line, Locale, today), memory);
            }
        }

        private async Task<ConversationMemory> SayAsync(Answerer answerer, Message message, ConversationMemory memory)
        {
            var (answer, next) = answerer.Answer(message, memory);
            await Console.Out.WriteLineAsync(Json ? ToJson(answer) : ReplyText.Plain(answer));
            if (Explain)
            {
                await Console.Out.WriteLineAsync(string.Join('\n', answerer.Explain(message).Concat(answer.Reasons.Select(r => "because " + r))));
            }

            return next;
        }

        private static string ToJson(Answer answer)
        {
            var contract = ReplyContract.Of(answer);
            contract["text"] = ReplyText.Plain(answer);
            contract["markdown"] = ReplyText.Markdown(answer);
            contract["suggestions"] = answer.Suggestions;
            return JsonSerializer.Serialize(contract, Indented);
        }
    }
}
