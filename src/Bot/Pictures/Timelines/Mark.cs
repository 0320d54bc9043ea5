using HistoryBot.Answering;
using NodaTime;

namespace HistoryBot.Bot.Pictures.Timelines;

/// <summary>A date as it is drawn.</summary>
/// <param name="Entry">What it is the date of.</param>
/// <param name="From">Where it begins, in years with fractions (1955.0 is 1 January 1955); astronomical.</param>
/// <param name="To">Where it ends; the first moment after it.</param>
/// <param name="SoftStart">True where it is not known that nothing was before.</param>
/// <param name="SoftEnd">True where it is not known that nothing was after.</param>
internal sealed record Mark(TimelineEntry Entry, double From, double To, bool SoftStart, bool SoftEnd)
{
    private const double TwoDays = 2 / 365.0;

    /// <summary>True for a single day, which is a dot; all else is a bar.</summary>
    public bool IsPoint => To - From < TwoDays && !SoftStart && !SoftEnd;

    /// <summary>"10 February 1973".</summary>
    public string Date { get; } = TimelineLabel.DateOf(Entry.Fact);

    /// <summary>A fact that has a date.</summary>
    public static Mark Of(TimelineEntry entry)
    {
        var when = entry.Fact.When!;
        var doubtful = when.Uncertain || when.Approximate || when.Parts.Count > 1;
        // An open end is drawn from the year that is told, and fades.
        return when.Span switch
        {
            ({ } from, { } to) => new Mark(entry, Years(from), Years(to.PlusDays(1)), doubtful, doubtful),
            (null, { } to) => new Mark(entry, to.Year, to.Year + 1, true, doubtful),
            ({ } from, null) => new Mark(entry, from.Year, from.Year + 1, doubtful, true),
            _ => throw new ArgumentException("A date without any end cannot be drawn.", nameof(entry)),
        };
    }

    /// <summary>A day as years with fractions.</summary>
    public static double Years(LocalDate day) => day.Year + ((day.DayOfYear - 1.0) / day.Calendar.GetDaysInYear(day.Year));
}
