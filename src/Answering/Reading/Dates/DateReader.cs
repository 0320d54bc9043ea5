using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Answering.Reading.Dates.Rules;
using HistoryBot.Answering.Reading.Dates.Words;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates;

/// <summary>Finds the expressions of time in a message.</summary>
public static class DateReader
{
    /// <summary>Reads normalised text; the readings do not overlap and stand in the order of the text. Never throws.</summary>
    public static IReadOnlyList<DateReading> Read(string text, DateContext context)
    {
        var items = Items(text, context);
        var own = items.Select(i => Reading(i, text)).OfType<DateReading>();
        return [.. own.Concat(RecognizerDates.Read(text, items, context)).OrderBy(r => r.Start)];
    }

    /// <summary>The same, with all that led there.</summary>
    public static DateTrace Trace(string text, DateContext context)
    {
        var items = Items(text, context);
        return new DateTrace(
            text,
            Read(text, context),
            [.. items.Where(i => i.Rule.Length > 0 || i.Sense is Stretch)
                .Select(i => new DateClaim(i.Start, i.End, i.Rule.Length > 0 ? i.Rule : EventNames.RuleName))],
            [.. RecognizerDates.Windows(text, items).Select(w => new DateClaim(w.Start, w.End, RecognizerDates.RuleName))],
            Scope(Lexer.Items(text), context).DayFirst);
    }

    /// <summary>The items of the text after all rules have read it.</summary>
    internal static List<Item> Items(string text, DateContext context)
    {
        var items = Lexer.Items(text);
        var scope = Scope(items, context);
        SpelledNumbers.Fold(items);
        EventNames.Mark(items, scope);
        foreach (var layer in AllRules.Layers)
        {
            layer.Apply(items, scope);
        }

        return items;
    }

    private static Scope Scope(List<Item> items, DateContext context) => new(context, Figures.OrderShown(items) ?? context.DayFirst);

    private static DateReading? Reading(Item item, string text) => item.Sense switch
    {
        Stretch { Event: not null } => null,
        Stretch { Problem: { } problem } p => Make(item, text) with { Problem = problem, Alternatives = p.Alternatives },
        Stretch p => Dated(item, text, p),
        Annual { Day: { } day } a => EveryYear(item, text) with { Recurring = new AnnualDate(a.Month, day), Edtf = $"XXXX-{a.Month:00}-{day:00}" },
        Annual a => EveryYear(item, text) with { RecurringMonth = a.Month, Edtf = $"XXXX-{a.Month:00}" },
        _ => null,
    };

    // Which year is meant was not said.
    private static DateReading EveryYear(Item item, string text) =>
        Make(item, text) is var read && read.Confidence > ReadingConfidence.Likely ? read with { Confidence = ReadingConfidence.Likely } : read;

    private static DateReading Dated(Item item, string text, Stretch period)
    {
        IReadOnlyList<DateSpan> spans = period.Parts ?? [period.Span];
        return Make(item, text) with
        {
            Spans = spans,
            Edtf = period.Edtf ?? EdtfText.Of(spans),
            Obvious = period.Obvious,
            Alternatives = period.Alternatives,
            Confidence = period.Alternatives.Count > 0 ? ReadingConfidence.Guess : period.Obvious ? item.Confidence : ReadingConfidence.Likely,
        };
    }

    private static DateReading Make(Item item, string text) =>
        new(text[item.Start..item.End], item.Start, item.End, [], "", RuleOf(item), false, [], null, null) { Confidence = item.Confidence };

    // An event without a date is told as such without a rule that made a time of it.
    private static string RuleOf(Item item) => item.Rule.Length > 0 ? item.Rule : EventNames.RuleName;
}
