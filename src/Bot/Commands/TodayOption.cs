using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace HistoryBot.Bot.Commands;

/// <summary><c>--now</c>: the day that a text is read on.</summary>
internal static class TodayOption
{
    public static Option<string?> Create() => new("--now") { Description = "Today, as YYYY-MM-DD; default: the clock's." };

    /// <summary>The day given, else the clock's; returns what is wrong with it, null where nothing is.</summary>
    public static string? Fault(string? given, out LocalDate today)
    {
        today = LocalDate.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        return given is null || LocalDatePattern.Iso.Parse(given).TryGetValue(today, out today)
            ? null
            : $"'{given}' is not a day. Write it as YYYY-MM-DD, for example --now 2026-01-31.";
    }
}
