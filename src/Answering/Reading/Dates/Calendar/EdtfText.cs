using System.Globalization;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Calendar;

/// <summary>Spans of days in EDTF (ISO 8601-2:2019 Annex A), each end at the coarsest precision that says the same.</summary>
internal static class EdtfText
{
    /// <summary>One span as a date or interval; several as a set "one of" (<c>[a,b]</c>).</summary>
    public static string Of(IReadOnlyList<DateSpan> spans) => spans switch
    {
        [] => "",
        [var one] => Of(one, "/"),
        _ => $"[{string.Join(',', spans.Select(s => Of(s, "..")))}]",
    };

    private static string Of(DateSpan span, string between) => span switch
    {
        { From: { } from, To: { } to } => Closed(from, to, between),
        { From: { } from } => Coarse(from, IsFirstOfYear(from), IsFirstOfMonth(from)) + between + Open(between),
        { To: { } to } => Open(between) + between + Coarse(to, IsLastOfYear(to), IsLastOfMonth(to)),
        _ => Open(between) + between + Open(between),
    };

    // Inside one year or month both ends have the precision of the finer.
    private static string Closed(LocalDate from, LocalDate to, string between)
    {
        var years = from.Year != to.Year || (IsFirstOfYear(from) && IsLastOfYear(to));
        var months = (from.Year, from.Month) != (to.Year, to.Month) || (IsFirstOfMonth(from) && IsLastOfMonth(to));
        var first = Coarse(from, years && IsFirstOfYear(from), months && IsFirstOfMonth(from));
        var last = Coarse(to, years && IsLastOfYear(to), months && IsLastOfMonth(to));
        return first == last ? first : IsDecade(from, to) ? first[..3] + "X" : first + between + last;
    }

    private static string Open(string between) => between == "/" ? ".." : "";

    private static string Coarse(LocalDate day, bool year, bool month) => year ? Year(day.Year) : month ? Month(day) : Day(day);

    private static bool IsDecade(LocalDate from, LocalDate to) =>
        from.Year >= 0 && from.Year % 10 == 0 && to.Year == from.Year + 9 && IsFirstOfYear(from) && IsLastOfYear(to);

    private static bool IsFirstOfYear(LocalDate day) => day is { Month: 1, Day: 1 };

    private static bool IsLastOfYear(LocalDate day) => day is { Month: 12, Day: 31 };

    private static bool IsFirstOfMonth(LocalDate day) => day.Day == 1;

    private static bool IsLastOfMonth(LocalDate day) => day.Day == CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);

    /// <summary>At least four digits, a minus sign before 1 BCE.</summary>
    public static string Year(int year) => year.ToString(year < 0 ? "'-'0000;'-'0000" : "0000", CultureInfo.InvariantCulture);

    private static string Month(LocalDate day) => $"{Year(day.Year)}-{day.Month:00}";

    private static string Day(LocalDate day) => $"{Month(day)}-{day.Day:00}";
}
