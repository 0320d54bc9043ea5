using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>The dated facts of a pack in order of time.</summary>
internal sealed class Timeline
{
    // A decade for a year is told; a year for a season, a month or a day is not, for of that season the article says nothing.
    private const int CoarsestFactor = 11, LongestSeason = 92, ShortestYear = 365;

    // Less of a fact's time than that is its edge.
    private const double LeastShare = 0.2;

    // Any leap year: it has all days that there are.
    private const int LeapYear = 2000, DaysOfLeapYear = 366;

    private readonly KnowledgePack _pack;
    private readonly List<Fact> _dated;

    public Timeline(KnowledgePack pack)
    {
        _pack = pack;
        _dated = [.. pack.Facts.Where(f => f.When is not null && f.Tells.Count == 0).OrderBy(f => Start(f.When!)).ThenByDescending(Precision)];
    }

    /// <summary>First day of the earliest and last day of the latest fact with a date of its own.</summary>
    public (Fact First, Fact Last) Ends => (_dated[0], _dated.MaxBy(f => f.When!.Span.To ?? f.When.Span.From)!);

    /// <summary>
    /// True where the fact's own date shares a day with the span. A date much coarser than the span ("the 1970s" is no answer to a day), and one of which a
    /// longer span has only the edge, do not count.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="span">The span.</param>
    /// <param name="lasting">True where what began before counts too, if neither it nor the span has an end.</param>
    public static bool In(Fact fact, DateSpan span, bool lasting = true) => fact.When is { } when && when.Parts.Any(part =>
        (Told(part).Overlaps(span) && !TooCoarse(Told(part), span) && !IsEdge(Told(part), span))
            || (lasting && part is { From: not null, To: null } && span is { From: not null, To: null }));

    /// <summary>
    /// Main facts dated by a longer time that holds the span, without saying where in it they belong, the most precise first. Of facts admitted also those
    /// whose time has no end, or no beginning.
    /// </summary>
    public List<Fact> Around(DateSpan span, Func<Fact, bool>? admit = null) =>
        [.. _dated.Where(f => (admit?.Invoke(f) ?? f.Main)
            && f.When!.Parts.Any(part => part.Contains(span) && (TooCoarse(part, span) || (admit is not null && (part.From is null || part.To is null)))))
                .OrderByDescending(Precision)];

    /// <summary>True where the fact has no date of its own and the event that it is part of lies in the span.</summary>
    public bool ByEvent(Fact fact, DateSpan span) =>
        fact.When is null && fact.PartOf is { } id && _pack.EntitiesById[id].When is { } when && when.Parts.Any(part => Told(part).Overlaps(span));

    /// <summary>Facts in the span, in order of time, the most precise first where equal.</summary>
    public List<Fact> Within(DateSpan span) => [.. _dated.Where(f => In(f, span))];

    /// <summary>The last main fact that ends before the span; of those admitted, main or not, where only some are.</summary>
    public Fact? Before(DateSpan span, Func<Fact, bool>? admit = null) =>
        span.From is { } from ? _dated.Where(f => (admit?.Invoke(f) ?? f.Main) && f.When!.Span.To < from).MaxBy(f => f.When!.Span.To) : null;

    /// <summary>The first main fact that begins after the span, as <see cref="Before"/>.</summary>
    public Fact? After(DateSpan span, Func<Fact, bool>? admit = null) =>
        span.To is { } to ? _dated.Where(f => (admit?.Invoke(f) ?? f.Main) && f.When!.Span.From > to).MinBy(f => f.When!.Span.From) : null;

    /// <summary>All time after the latest of some facts, from the day after its end.</summary>
    public static DateSpan After(IReadOnlyList<Fact> facts) => new(facts.Max(f => f.When!.Span.To ?? f.When.Span.From)!.Value.PlusDays(1), null);

    /// <summary>All time before the earliest of some facts, or, where others are not all of that time, before the first of them was over.</summary>
    public static DateSpan Before(IReadOnlyList<Fact> facts, IReadOnlyList<Fact> others)
    {
        var before = new DateSpan(null, facts.Min(f => f.When!.Span.From ?? f.When.Span.To)!.Value.PlusDays(-1));
        return others.All(f => before.Contains(f.When!.Span)) ? before : new(null, facts.Min(f => f.When!.Span.To ?? f.When.Span.From)!.Value.PlusDays(-1));
    }

    /// <summary>The main facts that follow a date next: several where they share a date or their dates leave their order open.</summary>
    public List<Fact> Next(EdtfDate date) => Earliest(_dated.Where(f => f.Main && Extent.Of(f.When!).Begin.From > Extent.Of(date).End.To));

    /// <summary>The main facts that ended last before a date's end, as <see cref="Next"/>: the one before a feud of five years may lie in them.</summary>
    public List<Fact> Previous(EdtfDate date) => Latest(_dated.Where(f => f.Main && Extent.Of(f.When!).End.To < Extent.Of(date).End.From));

    /// <summary>Those that none of the others surely came before, in order of time.</summary>
    public static List<Fact> Earliest(IEnumerable<Fact> facts)
    {
        var dated = facts.Select(f => (Fact: f, Extent.Of(f.When!).Begin)).OrderBy(f => f.Begin.From).ToList();
        return [.. dated.Where(f => f.Begin.From <= dated.Min(d => d.Begin.To)).Select(f => f.Fact)];
    }

    /// <summary>Those that none of the others surely came after, in order of time.</summary>
    public static List<Fact> Latest(IEnumerable<Fact> facts)
    {
        var dated = facts.Select(f => (Fact: f, Extent.Of(f.When!).End)).OrderBy(f => f.End.From).ToList();
        return [.. dated.Where(f => f.End.To >= dated.Max(d => d.End.From)).Select(f => f.Fact)];
    }

    /// <summary>The date that a fact can be ordered by: its own, else that of the event it is part of.</summary>
    public EdtfDate? DateOf(Fact fact) => fact.When ?? (fact.PartOf is { } id ? _pack.EntitiesById[id].When : null);

    /// <summary>The facts of the nearest days before and after a day or month of any year, counted round the year.</summary>
    public NearestDay NearestDay(DateReading reading)
    {
        const string reason = "no fact on this day of any year";
        var (first, last) = reading.RecurringMonth is { } month ? (DayOfYear(month, 1), DayOfYear(month, 28))
            : (DayOfYear(reading.Recurring!.Value.Month, reading.Recurring.Value.Day), 0);
        last = Math.Max(first, last);
        var days = _dated.Where(f => f.Main && f.When!.Span is { From: { } from, To: { } to } && from == to)
            .Select(f => (Fact: f, Day: DayOfYear(f.When!.Span.From!.Value.Month, f.When.Span.From.Value.Day))).ToList();
        if (days.Count == 0)
        {
            return new NearestDay(reading, null, 0, null, 0, [reason]);
        }

        var before = days.MinBy(d => Round(first - d.Day));
        var after = days.MinBy(d => Round(d.Day - last));
        return new NearestDay(reading, before.Fact, Round(first - before.Day), after.Fact.Id == before.Fact.Id ? null
            : after.Fact, Round(after.Day - last), [reason]);
    }

    private static int DayOfYear(int month, int day) => new LocalDate(LeapYear, month, day).DayOfYear;

    private static int Round(int days) => (days + DaysOfLeapYear) % DaysOfLeapYear;

    private static bool TooCoarse(DateSpan told, DateSpan asked) =>
        Days(asked) is { } wanted && Days(told) is { } days && (days > wanted * CoarsestFactor || (wanted <= LongestSeason && days >= ShortestYear));

    // "The 1970s" for 1960 to 1970.
    private static bool IsEdge(DateSpan told, DateSpan asked) =>
        Days(asked) is { } wanted && Days(told) is { } days && wanted >= days
        && LeastShare * days > Days(new DateSpan(LocalDate.Max(told.From!.Value, asked.From!.Value), LocalDate.Min(told.To!.Value, asked.To!.Value)));

    private static int? Days(DateSpan span) => span is { From: { } from, To: { } to } ? Period.DaysBetween(from, to) + 1 : null;

    // "Since 1985" and "until 1985" tell of one moment: an open end is no claim about every year beyond it.
    private static DateSpan Told(DateSpan part) => (part.From, part.To) switch
    {
        ({ } from, null) => DateSpan.Years(from.Year, from.Year),
        (null, { } to) => DateSpan.Years(to.Year, to.Year),
        _ => part,
    };

    private static LocalDate Start(EdtfDate when) => when.Span.From ?? when.Span.To ?? LocalDate.MaxIsoValue;

    private static int Precision(Fact fact) => fact.When!.Span is { From: { } from, To: { } to } ? -Period.DaysBetween(from, to) : int.MinValue;
}
