using System.CommandLine;
using System.Globalization;
using HistoryBot.Bot.State;

namespace HistoryBot.Bot.Commands;

/// <summary><c>feedback</c>: the replies that people gave a thumb, the latest first.</summary>
internal static class FeedbackCommand
{
    public static Command Create() => StateReport.Create(
        "feedback", "Print the replies that people gave a thumb.", kept => kept.RatedAsync(), Line, "Nobody has given a thumb yet.");

    private static string Line(RatedReply reply) => string.Create(
        CultureInfo.InvariantCulture,
        $"{reply.Time:yyyy-MM-dd HH:mm} {reply.Rating} ({reply.Kind})\n  > {StateReport.Shown(reply.Question)}\n  {StateReport.Shown(reply.Answer)}");
}
