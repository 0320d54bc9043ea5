using System.Collections.Frozen;
using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using NodaTime;
using NodaTime.Text;

namespace HistoryBot.Answering.Reading.Dates;

/// <summary>
/// What our own rules have left, read by Microsoft.Recognizers.Text: days of the week, weekends, fortnights, feasts. It is asked only where such a word stands,
/// gets a
/// few words around it, never the whole message, and always today's date. This is the one file that knows the library.
/// </summary>
internal static class RecognizerDates
{
    /// <summary>Characters handed over for one message, at most.</summary>
    public const int MostHandedOver = 240;

    /// <summary>Names the library where rules are named.</summary>
    public const string RuleName = "read by Recognizers";

    // Characters before and after a trigger.
    private const int Before = 40, After = 40;

    private static readonly FrozenSet<string> Triggers = FrozenSet.Create(
        StringComparer.Ordinal,
        "weekend", "weekends", "fortnight", "fortnights", "christmas", "easter", "thanksgiving", "halloween", "mondays", "tuesdays", "wednesdays", "thursdays",
            "fridays");

    // A bare day of the week is a name as often as a date ("Man Friday"); a word of position makes it one.
    private static readonly FrozenSet<string> Positions = FrozenSet.Create(StringComparer.Ordinal, "last", "past", "previous", "this", "next", "coming", "ago",
        "on", "before", "after");

    private static readonly Lazy<DateTimeModel> MonthFirst = new(() => new DateTimeRecognizer(Culture.English).GetDateTimeModel());

    private static readonly Lazy<DateTimeModel> DayFirst = new(() => new DateTimeRecognizer(Culture.EnglishOthers).GetDateTimeModel());

    /// <summary>Reads what is left between the items that have become dates.</summary>
    public static IEnumerable<DateReading> Read(string text, IReadOnlyList<Item> items, DateContext context) =>
        Windows(text, items).SelectMany(w => Read(text, w, context));

    /// <summary>The pieces that are handed over: none in nearly every message.</summary>
    public static IReadOnlyList<(int Start, int End)> Windows(string text, IReadOnlyList<Item> items)
    {
        var windows = new List<(int Start, int End)>();
        for (var at = 0; at < items.Count; at++)
        {
            if (IsTrigger(items, at) && (windows.Count == 0 || windows[^1].End <= items[at].Start))
            {
                var first = Reach(items, at, -1);
                windows.Add((Math.Max(items[first].Start, windows.Count == 0 ? 0 : windows[^1].End), items[Reach(items, at, 1)].End));
            }

            if (windows.Sum(w => w.End - w.Start) is var sum && sum > MostHandedOver)
            {
                windows.RemoveAt(windows.Count - 1);
                break;
            }
        }

        return windows;
    }

    private static bool IsTrigger(IReadOnlyList<Item> items, int at) =>
        items[at].Rule.Length == 0 && !IsInTitle(items, at) && (items[at].Sense is Weekday || Triggers.Contains(items[at].Word))
        && (IsPosition(items, at - 1) || IsPosition(items, at - 2) || IsPosition(items, at + 1));

    // "The Ruritanian on Sunday" is a newspaper.
    private static bool IsInTitle(IReadOnlyList<Item> items, int at) =>
        at > 2 && items[at - 1].Word == "on" && items[at - 2].Capital && items[at - 3] is { Word: "the", Capital: true };

    private static bool IsPosition(IReadOnlyList<Item> items, int at) =>
        at >= 0 && at < items.Count && items[at].Rule.Length == 0 && Positions.Contains(items[at].Word);

    // As far as nothing is claimed and the piece stays short.
    private static int Reach(IReadOnlyList<Item> items, int at, int step)
    {
        var most = step < 0 ? Before : After;
        var last = at;
        for (var i = at + step; i >= 0 && i < items.Count && items[i].Rule.Length == 0; i += step)
        {
            if (Math.Abs(items[i].Start - items[at].Start) + items[i].Word.Length > most || items[i].End - items[i].Start > most)
            {
                break;
            }

            last = i;
        }

        return last;
    }

    private static IEnumerable<DateReading> Read(string text, (int Start, int End) window, DateContext context)
    {
        var model = context.DayFirst ? DayFirst.Value : MonthFirst.Value;
        var now = context.Now.ToDateTimeUnspecified();
        foreach (var result in model.Parse(text[window.Start..window.End], now))
        {
            var (start, end) = (window.Start + result.Start, window.Start + result.End + 1);
            var isDate = result.TypeName is "datetimeV2.date" or "datetimeV2.daterange" && start >= window.Start && end <= window.End;
            if (isDate && IsPlaced(text, start, end) && Span(result, context.Now) is { } span)
            {
                yield return new DateReading(text[start..end], start, end, [span], EdtfText.Of([span]), RuleName, false, [], null, null)
                {
                    Confidence = ReadingConfidence.Guess,
                };
            }
        }
    }

    // "The weekend before last" is cut short by the library; what says where in time it lies must be in the result or be an "on" before it.
    private static bool IsPlaced(string text, int start, int end) =>
        text[start..end].Split(' ').Any(w => Positions.Contains(w.ToLowerInvariant()))
        || (text[..start].TrimEnd() is var before
            && (before.EndsWith(" on", StringComparison.OrdinalIgnoreCase) || before.Equals("on", StringComparison.OrdinalIgnoreCase)));

    // Of several meanings the latest that has begun, for what is asked about is past; else the first.
    private static DateSpan? Span(ModelResult result, LocalDate now)
    {
        if (result.Resolution?.GetValueOrDefault("values") is not IEnumerable<Dictionary<string, string>> values)
        {
            return null;
        }

        var spans = values.Select(Span).OfType<DateSpan>().OrderBy(s => s.From).ToList();
        return spans.Count == 0 ? null : spans.FindLast(s => s.From <= now) is { From: not null } past ? past : spans[0];
    }

    // A range ends before its last day there, and on it here.
    private static DateSpan? Span(Dictionary<string, string> value) =>
        Day(value, "value") is { } day ? DateSpan.Day(day)
        : Day(value, "start") is { } start && Day(value, "end") is { } end && start < end ? new DateSpan(start, end.PlusDays(-1))
        : null;

    private static LocalDate? Day(Dictionary<string, string> value, string name) =>
        value.TryGetValue(name, out var text) && LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : null;
}
