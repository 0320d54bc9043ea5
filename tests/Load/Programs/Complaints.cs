using HistoryBot.Load.Bots;

namespace HistoryBot.Load.Programs;

/// <summary>Prints what a bot logged from Warning up: how many lines, and the first few.</summary>
internal static class Complaints
{
    private const int Shown = 5;

    public static void Print(BotProcess bot)
    {
        var lines = bot.Complaints.ToList();
        Figures.Print("lines in the log, from Warning up", lines.Count);
        foreach (var line in lines.Distinct(StringComparer.Ordinal).Take(Shown))
        {
            Console.WriteLine("      " + line);
        }
    }
}
