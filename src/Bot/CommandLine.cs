using System.CommandLine;
using HistoryBot.Bot.Commands;

namespace HistoryBot.Bot;

/// <summary>The program's verbs. Without a verb it serves.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        // The host itself handles Ctrl+C, so that replies under way are still sent.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null };
        return Create().Parse(args).InvokeAsync(invocation);
    }

    private static RootCommand Create()
    {
        var root = ServeCommand.Create();
        root.Add(AskCommand.Create());
        root.Add(DateCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(EvaluateCommand.Create());
        root.Add(SourcesCommand.Create());
        root.Add(FeedbackCommand.Create());
        root.Add(UnansweredCommand.Create());
        return root;
    }
}
