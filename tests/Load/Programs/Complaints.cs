using System.Text.RegularExpressions;
using HistoryBot.Load.Bots;

namespace HistoryBot.Load.Programs;

/// <summary>Prints what a bot logged from Warning up: how many lines, and the first few that differ, without stack traces.</summary>
internal static partial class Complaints
{
    private const int Shown = 12;

    public static void Print(BotProcess bot)
    {
        var lines = bot.Complaints.ToList();
        Figures.Print("lines in the log, from Warning up", lines.Count);
        foreach (var line in lines.Where(line => !line.StartsWith("at ", StringComparison.Ordinal)).Select(line => Numbers().Replace(line, "…")).Distinct(StringComparer.Ordinal).Take(Shown))
        {
            Console.WriteLine("      " + line);
        }
    }

    /// <summary>Names of connections, and what else is another one each time.</summary>
    [GeneratedRegex("[0-9A-Z]{8,}(:[0-9A-F]+)?|[0-9]+")]
    private static partial Regex Numbers();
}
