using NodaTime;
using NodaTime.Text;

namespace HistoryBot.Knowledge.Tests.Dates;

/// <summary>Days as the tables write them.</summary>
internal static class Days
{
    private static readonly LocalDatePattern Pattern = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    /// <summary>The day; null for "-".</summary>
    public static LocalDate? Read(string text) => text == "-" ? null : Pattern.Parse(text).GetValueOrThrow();
}
