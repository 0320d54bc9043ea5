using System.Collections.Frozen;
using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Time counted from today.</summary>
internal static class RelativeToNow
{
    public static Layer Layer { get; } = new(
    [
        .. DateRule.Each(
            "so long ago to the day",
            f => Day(f),
            "exactly? {length} ago|back today",
            "exactly? {length} ago|back on this|the same? very? day|date",
            "on? this same? day|date exactly? {length} ago",
            "today ,? {length} ago"),
        .. DateRule.Each("month so long ago", MonthAgo, "exactly? {length} ago this {unit}", "this {unit} {length} ago"),
        .. DateRule.Each("longer ago", f => Before(f), "more|longer than {length} ago", "over {length} ago"),
        .. DateRule.Each("not so long ago", f => IsHedged(f) ? null : Past(f, f.Sense<Length>(0)), "less than {length} ago", "under {length} ago"),
        new("so long ago", "exactly? {length} ago", f => Ago(f)),
        new("so long back", "{length} back", f => Surroundings.IsWhole(f) || (f.Start == 0 && Surroundings.IsBeforeSubject(f)) ? Ago(f) : null),
        new(
            "this day of a year",
            "on? this very? day|date in {year}",
            f => f.Stretch(0).Span.From is { } y ? Impossible.DayOr(y.Year, f.Scope.Now.Month, f.Scope.Now.Day).Read() : null),
        .. DateRule.Each(
            "this day of every year",
            f => new Annual(f.Scope.Now.Month, f.Scope.Now.Day),
            "on this very? day|date",
            "on? this very? day|date in history",
            "today in history",
            "happened|happen|occurred|occur|place < today"),
        new("yesterday", "yesterday", f => Days(f, -1)),
        new("tomorrow", "tomorrow", f => IsOccasion(f) ? null : Days(f, 1)),
        new("unit before the last", "the? {unit} before last", f => Next(f, -1)),
        new("unit after the next", "the? {unit} after next", f => Next(f, 1)),
        new("unit before this one", "last {unit}", f => IsOwned(f) || IsNamed(f) ? null : Neighbour(f, false)),
        new("unit after this one", "next {unit}", f => IsOccasion(f) ? null : Neighbour(f, true)),
        new(
            "this unit",
            "the? this|current|present {unit}",
            f => IsCounted(f) && Spans.Around(f.Scope.Now, f.Grain(0)) is { } s ? new Stretch(s, f.Grain(0)) { Obvious = false } : null),
        new(
            "the unit up to today",
            "the last|past {unit}",
            f => f.Sense<Unit>(0).Plural || IsNamed(f)
                ? null
                : f.Grain(0) == Grain.Century && f.Items[f.Start + 1].Word == "last"
                    ? Neighbour(f, false)
                    : Past(f, new Length(1, f.Grain(0)))),
        new("the unit up to today", "past {unit}", f => Past(f, new Length(1, f.Grain(0)))),
        new("so long up to today", "the? last|past {length}", f => IsVerb(f) ? null : Past(f, f.Sense<Length>(0))),
        new(
            "half a unit up to today",
            "the? last|past half -? {unit}",
            f => f.Grain(0).Years() is var y and >= 10 ? Past(f, new Length(y / 2, Grain.Year)) : null),
        new("last such month", "last|this {month}", f => LastMonth(f)),
        new("next such month", "next {month}", f => Month(f, f.Sense<Month>(0).Value > f.Scope.Now.Month ? 0 : 1)),
    ]);

    // What "last" is an adjective after.
    private static readonly FrozenSet<string> BeforeTime = FrozenSet.Create(
        StringComparer.Ordinal, "in", "over", "during", "for", "within", "from", "since", "of", "these", "those", "its", "their", "his", "her", "happen", "do");

    // What a question for yes or no begins with, and what "last" is a verb after.
    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(
        StringComparer.Ordinal, "did", "does", "do", "will", "would", "could", "can", "may", "might", "should", "didn't", "doesn't", "don't", "won't",
            "wouldn't");

    // What a clause begins after.
    private static readonly FrozenSet<string> Clauses = FrozenSet.Create(StringComparer.Ordinal, "and", "or", "but", "so", "why", "if", "because");

    // Who asks, and for what: "I have a test tomorrow".
    private static readonly FrozenSet<string> Asking = FrozenSet.Create(
        StringComparer.Ordinal, "i", "i'm", "im", "i've", "ive", "i'll", "we", "we've", "my", "our",
        "test", "exam", "quiz", "homework", "essay", "presentation", "class", "lesson", "lecture", "deadline", "due");

    /// <summary>So long from today on.</summary>
    public static Stretch? Coming(Found f) => Spans.Move(f.Scope.Now, f.Sense<Length>(0).Amount, f.Sense<Length>(0).Unit) is { } day
        ? new Stretch(new DateSpan(f.Scope.Now, day), Grain.Mixed) { Obvious = false }
        : null;

    /// <summary>The unit after the one that holds today.</summary>
    public static Stretch? Next(Found f) =>
        f.Next is { Word: "of" } ? null : Shifts.Neighbour(DateSpan.Day(f.Scope.Now), f.Grain(0), true).Read();

    // "… pls, I have a test tomorrow" only tells why somebody asks.
    private static bool IsOccasion(Found f)
    {
        for (var at = f.Start - 1; at >= 0 && !f.Items[at].IsMark && !Surroundings.Asks(f.Items[at]); at--)
        {
            if (Asking.Contains(f.Items[at].Word))
            {
                return true;
            }
        }

        return false;
    }

    // "The last year of the war", "its first and last year" count from elsewhere; "the last day" is an idiom.
    private static bool IsCounted(Found f) => f.Previous is not { Word: "the" } && !IsOfOther(f) && !IsPaired(f) && f.Grain(0) > Grain.Day;

    private static bool IsPaired(Found f) => f.Previous is { Word: "and" or "or" or "to" } && f.Items.ElementAtOrDefault(f.Start - 2)?.Word == "first";

    // "In her last year", "in the last years": not those of today.
    private static bool IsOwned(Found f) =>
        f.Sense<Unit>(0).Plural || f.Previous is { Word: "his" or "her" or "its" or "their" or "s" }
            || f.Previous?.Word.EndsWith("'s", StringComparison.Ordinal) == true;

    // "The last year in the text", "the last year named": the last of all.
    private static bool IsNamed(Found f) =>
        f.Next is { Word: "named" or "mentioned" or "given" or "cited" or "listed" or "recorded" }
        || (f.Next is { Word: "in" or "on" or "of" }
            && f.Items.Skip(f.End + 1).FirstOrDefault(i => i.Word is not ("the" or "this" or "your")) is { Word: "article" or "text" or "page" });

    // "The last decade before the war".
    private static bool IsOfOther(Found f) => f.Next is { Word: "of" or "before" or "preceding" };

    // "Did the talks last three days?", "how long did it last": the clause begins with an auxiliary, and nothing ties "last" to time.
    private static bool IsVerb(Found f)
    {
        if (f.Items[f.Start].Word != "last" || f.Previous is not { IsMark: false } before || BeforeTime.Contains(before.Word))
        {
            return false;
        }

        var start = f.Start;
        while (start > 0 && !f.Items[start - 1].IsMark && !Clauses.Contains(f.Items[start - 1].Word))
        {
            start--;
        }

        return start < f.Start && Auxiliaries.Contains(f.Items[start].Word);
    }

    // The neighbour of a neighbour.
    private static Stretch? Next(Found f, int direction) =>
        Shifts.Neighbour(DateSpan.Day(f.Scope.Now), f.Grain(0), direction > 0) is { } near
            ? Shifts.Neighbour(near.Span, f.Grain(0), direction > 0).Read()
            : null;

    private static Stretch? Before(Found f) =>
        !IsHedged(f) && f.Sense<Length>(0) is var length && Spans.Move(f.Scope.Now, -length.Amount, length.Unit) is { } day
            ? new Stretch(new DateSpan(null, day), Grain.Mixed) { Obvious = false }
            : null;

    // "A little over ten years ago" is about that.
    private static bool IsHedged(Found f) => f.Previous is { Word: "just" or "little" or "bit" or "slightly" or "shortly" };

    private static Stretch? Ago(Found f)
    {
        var length = f.Sense<Length>(0);
        return Spans.Move(f.Scope.Now, -length.Amount, length.Unit) is { } day && Shifts.Whole(day, length.Unit) is { } period
            ? period with { Obvious = false, Ago = true }
            : null;
    }

    // "Ten years ago this month".
    private static Stretch? MonthAgo(Found f)
    {
        var (length, unit) = f[0]?.Sense is Length first ? (first, f.Grain(1)) : (f.Sense<Length>(1), f.Grain(0));
        return unit == Grain.Month && length.Unit >= Grain.Month && Spans.Move(f.Scope.Now, -length.Amount, length.Unit) is { } day
            ? Stretches.Month(day.Year, day.Month).Read()
            : null;
    }

    private static Stretch? Day(Found f)
    {
        var length = f.Sense<Length>(0);
        return Spans.Move(f.Scope.Now, -length.Amount, length.Unit) is { } day ? Stretches.Day(day).Read() : null;
    }

    private static Stretch? Days(Found f, int days) =>
        Spans.Move(f.Scope.Now, days, Grain.Day) is { } day ? Stretches.Day(day).Read() : null;

    private static Stretch? Neighbour(Found f, bool after)
    {
        if (!IsCounted(f) || Shifts.Neighbour(DateSpan.Day(f.Scope.Now), f.Grain(0), after) is not { } unit)
        {
            return null;
        }

        var other = f.Grain(0) == Grain.Decade && !after ? Past(f, new Length(1, Grain.Decade)) : null;
        return unit with { Obvious = false, Alternatives = other is null ? [] : [Stretches.Alternative(other.Span, "the ten years up to today")] };
    }

    private static Stretch? Past(Found f, Length length) =>
        !IsOfOther(f) && Spans.Move(f.Scope.Now, -length.Amount, length.Unit) is { } day
        && (length.Unit > Grain.Day || length.Amount > 1)
            ? new Stretch(new DateSpan(day, f.Scope.Now), Grain.Mixed) { Obvious = false }
            : null;

    private static Stretch? LastMonth(Found f) => Month(f, f.Sense<Month>(0).Value > f.Scope.Now.Month ? -1 : 0);

    private static Stretch? Month(Found f, int years) =>
        f.Sense<Month>(0).Doubtful && f[0] is { Capital: false }
            ? null
            : Stretches.Month(f.Scope.Now.Year + years, f.Sense<Month>(0).Value).Read();
}
