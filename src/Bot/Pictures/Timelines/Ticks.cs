using System.Globalization;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>The moments that are named on the axis: round years, else months, else days, as many as have room.</summary>
internal static class Ticks
{
    private const double LongestInDays = 0.2;
    private const double LongestInMonths = 2.5;
    private const float RoomOfYear = 92;
    private const float RoomOfDay = 118;

    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12];
    private static readonly int[] DaySteps = [1, 2, 5, 10, 20, 40];

    /// <summary>Moments and their names; at least one.</summary>
    public static IReadOnlyList<(double At, string Name)> Of(Stretch stretch)
    {
        var length = stretch.To - stretch.From;
        var found = length < LongestInDays ? Days(stretch) : length < LongestInMonths && length > 1 ? Months(stretch) : Years(stretch);
        return found.Count > 0 ? found : [(stretch.From, Year((int)Math.Floor(stretch.From)))];
    }

    private static List<(double At, string Name)> Years(Stretch stretch)
    {
        var step = Array.Find(YearSteps, s => s * stretch.PixelsPerYear >= RoomOfYear);
        step = step == 0 ? YearSteps[^1] : step;
        // Historical years: 1800 BCE is −1799, and round years are round as people write them.
        return [.. Enumerable.Range((int)Math.Floor(stretch.From), (int)Math.Ceiling(stretch.To) - (int)Math.Floor(stretch.From))
            .Where(y => Written(y) % step == 0 && stretch.Holds(y)).Select(y => ((double)y, Year(y)))];
    }

    private static List<(double At, string Name)> Months(Stretch stretch)
    {
        var step = Array.Find(MonthSteps, s => s / 12.0 * stretch.PixelsPerYear >= RoomOfYear);
        return Steps(stretch, new LocalDate((int)Math.Floor(stretch.From), 1, 1), day => day.PlusMonths(step == 0 ? 12 : step), "MMM yyyy");
    }

    private static List<(double At, string Name)> Days(Stretch stretch)
    {
        var step = Array.Find(DaySteps, s => s / 365.0 * stretch.PixelsPerYear >= RoomOfDay);
        var year = (int)Math.Floor(stretch.From);
        var first = new LocalDate(year, 1, 1).PlusDays((int)Math.Round((stretch.From - year) * CalendarSystem.Iso.GetDaysInYear(year)));
        return Steps(stretch, first, day => day.PlusDays(step == 0 ? DaySteps[^1] : step), "d MMM yyyy");
    }

    private static List<(double At, string Name)> Steps(Stretch stretch, LocalDate first, Func<LocalDate, LocalDate> next, string form)
    {
        var found = new List<(double, string)>();
        for (var day = first; Mark.Years(day) < stretch.To - 1e-9; day = next(day))
        {
            if (stretch.Holds(Mark.Years(day) + 1e-9))
            {
                found.Add((Mark.Years(day), day.ToString(form, CultureInfo.InvariantCulture)));
            }
        }

        return found;
    }

    private static int Written(int year) => year > 0 ? year : 1 - year;

    private static string Year(int year) => DateSpanWording.Words(DateSpan.Year(year));
}
