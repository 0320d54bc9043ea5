using System.CommandLine;
using System.Globalization;
using HistoryBot.Bot.State;

namespace HistoryBot.Bot.Commands;

/// <summary><c>unanswered</c>: what people asked and the bot could not answer, the most asked first.</summary>
internal static class UnansweredCommand
{
    public static Command Create() => StateReport.Create(
        "unanswered", "Print the questions that the bot could not answer.", kept => kept.UnansweredAsync(), Line, "No question was left unanswered yet.");

    private static string Line(UnansweredQuestion question) => string.Create(
        CultureInfo.InvariantCulture,
        $"{question.Count,5} × {StateReport.Shown(question.Question)} ({question.Kind}, last {question.Time:yyyy-MM-dd})");
}
