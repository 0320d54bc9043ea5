using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Answering.Reading.Dates.Grammar;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates.Rules;

/// <summary>Makes stretches of time; null where the calendar has none such.</summary>
internal static class Stretches
{
    /// <summary>A year, astronomical.</summary>
    public static Stretch? Year(long year) => Of(Spans.Years(year, year), Grain.Year);

    /// <summary>Whole years, both included.</summary>
    public static Stretch? Years(long first, long last, Grain grain = Grain.Mixed) => Of(Spans.Years(first, last), grain);

    /// <summary>A century by its number: the 9th is 801 to 900, the 18th BCE 1800 to 1701 BCE.</summary>
    public static Stretch? Century(long number, bool bce) => Numbered(number, bce, Grain.Century);

    /// <summary>A millennium by its number.</summary>
    public static Stretch? Millennium(long number, bool bce) => Numbered(number, bce, Grain.Millennium);

    /// <summary>One month.</summary>
    public static Stretch Month(int year, int month) => new(Spans.Month(year, month), Grain.Month);

    /// <summary>One day.</summary>
    public static Stretch Day(LocalDate day) => new(DateSpan.Day(day), Grain.Day);

    /// <summary>A span that may be missing.</summary>
    public static Stretch? Of(DateSpan? span, Grain grain) => span is { } s ? new Stretch(s, grain) : null;

    /// <summary>
    /// Makes one stretch of time out of others, and the same with each of their other readings; a problem of a part is the problem of the whole.
    /// </summary>
    public static Stretch? Combine(Stretch a, Stretch b, Func<Stretch, Stretch, Stretch?> make)
    {
        if ((a.Problem is null ? b.Problem is null ? null : b : a) is { } failed)
        {
            return failed;
        }

        return make(a, b) is not { } made ? null : made with
        {
            Obvious = made.Obvious && a.Obvious && b.Obvious,
            Alternatives = [.. Others(a, o => make(o, b)), .. ReferenceEquals(a, b) ? [] : Others(b, o => make(a, o))],
        };
    }

    /// <summary>Makes one stretch of time out of another.</summary>
    public static Stretch? From(Stretch a, Func<Stretch, Stretch?> make) => Combine(a, a, (one, _) => make(one));

    /// <summary>The same, told as not obvious.</summary>
    public static Stretch? Read(this Stretch? period) => period is null ? null : period with { Obvious = false };

    /// <summary>An alternative in unmistakable words, with the reason why it may be meant.</summary>
    public static DateAlternative Alternative(DateSpan span, string why) => new(Wording.Of(span), span, why);

    // "Bce" means counted backwards: century N ends in the year that century N-1 begins before.
    private static Stretch? Numbered(long number, bool bce, Grain grain)
    {
        var size = grain.Years();
        var period = number is < 1 or > 99 ? null : bce
            ? Years(1 - (number * size), (-(number - 1) * size), grain)
            : Years(((number - 1) * size) + 1, number * size, grain);
        return period is null ? null : period with { Obvious = false, Bce = bce };
    }

    private static IEnumerable<DateAlternative> Others(Stretch part, Func<Stretch, Stretch?> make) => part.Alternatives
        .Select(o => (Made: make(part with { Span = o.Span, Alternatives = [] }), o.Why))
        .Where(p => p.Made is not null)
        .Select(p => Alternative(p.Made!.Span, p.Why));
}
