using System.Globalization;
using System.Text.RegularExpressions;

namespace HistoryBot.Knowledge.Dates.Syntax;

/// <summary>What people write instead of EDTF, and what they should have written. One rule a habit; the first that fits speaks.</summary>
internal static partial class EdtfAdvice
{
    private const string AnyDate = "write a year, month or day, as 1985, 1985-04 or 1985-04-12";

    private static readonly (Regex Habit, Func<Match, EdtfFault> Advise)[] Rules =
    [
        (Time(), m => new("a time of day is not kept", $"write {m.Groups[1].Value}")),
        (LongYear(), m => LongYearFault(m.Groups[1].Value)),
        (SignificantDigits(), _ => new("significant digits are not read", "write X for each unknown digit, as 189X")),
        (SmallX(), m => new("an unknown digit is a capital X", $"write {m.Value.Replace('x', 'X').Replace('u', 'X')}")),
        (Decade(), m => new($"{m.Value} is not EDTF for a decade", $"write {m.Groups[1].Value}X")),
        (BeforeChrist(), m => new("years before the common era are negative and count from 0", $"write {Astronomical(m.Groups[1].Value)}")),
        (Around(), m => new("an approximate date is marked with ~", $"write {Four(m.Groups[1].Value)}~")),
        (TwoYears(), m => new("an interval is written with /", $"write {m.Groups[1].Value}/{m.Groups[2].Value}")),
        (TwoMarks(), m => new("two qualifiers stand side by side", $"write % for both, as {m.Groups[1].Value}%")),
        (Compact(), m => new("year, month and day are separated by -", $"write {m.Groups[1].Value}-{m.Groups[2].Value}-{m.Groups[3].Value}")),
        (ShortYear(), m => new("a year has four digits", $"write {m.Groups[1].Value}{Four(m.Groups[2].Value)}")),
        (ManyDigits(), m => OutsideCalendar(m.Value)),
        (OneDigit(), m => new("month and day have two digits", $"write {Padded(m)}")),
        (NamedEnd(), m => new($"“{m.Value}” is no end of an interval", "write .. for an open end, nothing for an unknown one")),
    ];

    /// <summary>Faults that would mislead the rest: nothing at all, and day/month/year, which looks like an interval.</summary>
    public static EdtfFault? BeforeReading(string text) =>
        string.IsNullOrWhiteSpace(text) ? new("there is no date", AnyDate)
        : text.Trim() != text ? new("there are blanks around the date", $"write {text.Trim()}")
        : DayFirst().IsMatch(text) ? new($"“{text}” has two orders of day and month", "write year-month-day, as 1985-04-12")
        : null;

    /// <summary>For a text that is no moment.</summary>
    public static EdtfFault For(string text)
    {
        foreach (var (habit, advise) in Rules)
        {
            if (habit.Match(text) is { Success: true } match)
            {
                return advise(match);
            }
        }

        return new($"“{text}” is not an EDTF date", AnyDate);
    }

    /// <summary>For a year that the calendar does not have.</summary>
    public static EdtfFault OutsideCalendar(string year) =>
        new($"the year {year} lies outside {MomentDays.FirstYear} to {MomentDays.LastYear}", "tell so early or late a date in words");

    private static EdtfFault LongYearFault(string year) =>
        year.TrimStart('-').Length > 4 || year.Contains('E', StringComparison.Ordinal)
            ? OutsideCalendar(year)
            : new("Y is for years of more than four digits", $"write {year}");

    private static string Astronomical(string year) =>
        int.Parse(year, CultureInfo.InvariantCulture) is > 1 and var bce ? $"-{Four(CalendarWords.Number(bce - 1))}" : "0000";

    private static string Four(string year) => year.PadLeft(4, '0');

    private static string Padded(Match match) =>
        string.Join('-', match.Groups.Values.Skip(1).Where(g => g.Success).Select(g => g.Value.PadLeft(2, '0')));

    [GeneratedRegex(@"\A(.+?)T[0-9:.Z+-]+\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"\AY(-?[0-9]+(?:E[0-9]+)?)\z")]
    private static partial Regex LongYear();

    [GeneratedRegex(@"\A.+S[0-9]+\z")]
    private static partial Regex SignificantDigits();

    [GeneratedRegex(@"\A-?[0-9xuX]{4}(-[0-9xuX]{2}){0,2}\z")]
    private static partial Regex SmallX();

    [GeneratedRegex(@"\A([0-9]{3})0'?s\z")]
    private static partial Regex Decade();

    [GeneratedRegex(@"\A([0-9]{1,4}) ?B\.?C\.?(E\.?)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeChrist();

    [GeneratedRegex(@"\A(?:circa|ca\.?|c\.?|about|around|~) ?([0-9]{3,4})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"\A([0-9X]{4}) ?[-–—] ?([0-9X]{4})\z")]
    private static partial Regex TwoYears();

    [GeneratedRegex(@"\A(.+?)[?~%]{2,}\z")]
    private static partial Regex TwoMarks();

    [GeneratedRegex(@"\A([0-9]{4})([0-9]{2})([0-9]{2})\z")]
    private static partial Regex Compact();

    [GeneratedRegex(@"\A(-?)([0-9]{1,3})[?~%]?\z")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\A-?[0-9]{5,}\z")]
    private static partial Regex ManyDigits();

    [GeneratedRegex(@"\A(-?[0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?\z")]
    private static partial Regex OneDigit();

    [GeneratedRegex(@"\A(open|unknown)\z", RegexOptions.IgnoreCase)]
    private static partial Regex NamedEnd();

    [GeneratedRegex(@"\A[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}\z")]
    private static partial Regex DayFirst();
}
