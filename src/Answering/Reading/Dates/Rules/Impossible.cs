using System.Globalization;
using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Why an expression names no date: all the sentences in one place.</summary>
internal static class Impossible
{
    /// <summary>Nothing came before "a decade later".</summary>
    public static Stretch NothingSpoken { get; } = Stretch.Failed("no date has been spoken of yet");

    /// <summary>1 BCE is followed by 1 CE.</summary>
    public static Stretch NoYearZero { get; } = Stretch.Failed("there is no year 0");

    /// <summary>Further back or forward than days can be counted here.</summary>
    public static Stretch OutOfCalendar { get; } = Stretch.Failed("only years from 9999 BCE to 9999 CE can be counted");

    /// <summary>"after the war", which goes on.</summary>
    public static Stretch NoEnd(EventName name) => Stretch.Failed(Why(name) ?? $"no date is known for the end of {name.Title}");

    /// <summary>"before the war", whose beginning is unknown.</summary>
    public static Stretch NoBeginning(EventName name) => Stretch.Failed(Why(name) ?? $"no date is known for the beginning of {name.Title}");

    /// <summary>An event without a date.</summary>
    public static Stretch Undated(EventName name) =>
        Stretch.Failed(Why(name) ?? $"no date is known for {name.Title}");

    /// <summary>The day, or why there is none.</summary>
    public static Stretch? DayOr(int year, int month, int day)
    {
        if (!Spans.Has(year))
        {
            return null;
        }

        if (month is < 1 or > 12)
        {
            return Stretch.Failed(Format($"there is no month {month}"), Stretches.Alternative(DateSpan.Year(year), "the year alone is one"));
        }

        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return day >= 1 && day <= days
            ? Stretches.Day(new LocalDate(year, month, day))
            : Stretch.Failed(Format($"{Wording.Month(month)} {Wording.Year(year)} has {days} days"),
                Stretches.Alternative(Spans.Month(year, month), "the month alone is one"));
    }

    /// <summary>The day of every year, or why there is none.</summary>
    public static Sense AnnualOr(int month, int day)
    {
        const int LeapYear = 2000;
        var days = CalendarSystem.Iso.GetDaysInMonth(LeapYear, month);
        return day >= 1 && day <= days ? new Annual(month, day) : Stretch.Failed(Format($"{Wording.Month(month)} has at most {days} days"));
    }

    private static string? Why(EventName name) => name.Undated is { Length: > 0 } why ? why : null;

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
