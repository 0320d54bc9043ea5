using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Time counted from other time.</summary>
internal static class Shifts
{
    /// <summary>
    /// "Two years after": that whole year, month or day, counted from the end of the span forwards and from its beginning backwards; a whole decade or
    /// century is moved as a whole where it is counted in its own unit.
    /// </summary>
    public static Stretch? By(DateSpan from, Length length, bool after)
    {
        var amount = after ? length.Amount : -length.Amount;
        if (IsWhole(from, length.Unit) && from is { From: { } first, To: { } last })
        {
            var years = amount * length.Unit.Years();
            return Stretches.Years(first.Year + (long)years, last.Year + (long)years, length.Unit);
        }

        return (after ? from.To ?? from.From : from.From ?? from.To) is { } day && Spans.Move(day, amount, length.Unit) is { } moved
            ? Whole(moved, length.Unit)
            : null;
    }

    /// <summary>"The decade before": all of the time that touches the span.</summary>
    public static Stretch? Beside(DateSpan span, Length length, bool after)
    {
        if ((after ? span.To : span.From) is not { } edge)
        {
            return null;
        }

        var years = (long)length.Unit.Years() * length.Amount;
        return years > 0
            ? after
            ? Stretches.Years(edge.Year + 1L, edge.Year + years, GrainOf(length))
            : Stretches.Years(edge.Year - years, edge.Year - 1L, GrainOf(length))
            : BesideShort(edge, length, after);
    }

    /// <summary>"The next decade", "the previous year": the calendar's unit after or before the one that holds the span.</summary>
    public static Stretch? Neighbour(DateSpan span, Grain unit, bool after)
    {
        if ((after ? span.To ?? span.From : span.From ?? span.To) is not { } day || (IsWhole(span, unit) ? span : Spans.Around(day, unit)) is not { } holder)
        {
            return null;
        }

        return Beside(holder, new Length(1, unit), after);
    }

    /// <summary>"That decade": the calendar's unit that holds the span, or the span itself where it is longer.</summary>
    public static Stretch? Holder(DateSpan span, Grain unit) =>
        span.From is { } from && Spans.Around(from, unit) is { } holder && holder.Contains(span)
            ? new Stretch(holder, unit)
            : Stretches.Of(span, Grain.Mixed);

    /// <summary>The unit around a day: years for all longer units.</summary>
    public static Stretch? Whole(LocalDate day, Grain unit) => Stretches.Of(
        unit switch { Grain.Day or Grain.Week => DateSpan.Day(day), Grain.Month => Spans.Month(day.Year, day.Month), _ => DateSpan.Year(day.Year) },
        unit switch { Grain.Day or Grain.Week => Grain.Day, Grain.Month => Grain.Month, _ => Grain.Year });

    private static Grain GrainOf(Length length) => length.Amount == 1 ? length.Unit : Grain.Mixed;

    private static Stretch? BesideShort(LocalDate edge, Length length, bool after)
    {
        if (length.Unit == Grain.Month)
        {
            var first = new LocalDate(edge.Year, edge.Month, 1);
            var (start, end) = after
                ? (Spans.Move(first, 1, Grain.Month), Spans.Move(first, length.Amount, Grain.Month))
                : (Spans.Move(first, -length.Amount, Grain.Month), Spans.Move(first, -1, Grain.Month));
            return start is { } a && end is { } b ? new Stretch(new DateSpan(a, Spans.Month(b.Year, b.Month).To), GrainOf(length)) : null;
        }

        var near = Spans.Move(edge, after ? 1 : -1, Grain.Day);
        var days = length.Amount * (length.Unit == Grain.Week ? 7 : 1) - 1;
        return near is { } day && Spans.Move(day, after ? days : -days, Grain.Day) is { } far
            ? new Stretch(after ? new DateSpan(day, far) : new DateSpan(far, day), GrainOf(length))
            : null;
    }

    private static bool IsWhole(DateSpan span, Grain unit) =>
        unit >= Grain.Decade && span is { From: { Month: 1, Day: 1 } from, To: { Month: 12, Day: 31 } to }
        && to.Year - from.Year + 1 == unit.Years();
}
