using NodaTime;

namespace HistoryBot.Knowledge.Dates;

/// <summary>A span of days, both ends included. It is not a date as historians know one (<see cref="EdtfDate"/>): nothing in it is uncertain.</summary>
/// <param name="From">First day, astronomical ISO year (1 BCE is 0); null where the span has no beginning.</param>
/// <param name="To">Last day, included; null where the span has no end.</param>
public readonly record struct DateSpan(LocalDate? From, LocalDate? To)
{
    /// <summary>The whole of one year.</summary>
    public static DateSpan Year(int year) => Years(year, year);

    /// <summary>From 1 January of one year to 31 December of another, both included.</summary>
    public static DateSpan Years(int first, int last) => new(new LocalDate(first, 1, 1), new LocalDate(last, 12, 31));

    /// <summary>One day.</summary>
    public static DateSpan Day(LocalDate day) => new(day, day);

    /// <summary>True where the two share at least one day.</summary>
    public bool Overlaps(DateSpan other) =>
        (From is null || other.To is null || From <= other.To) && (To is null || other.From is null || other.From <= To);

    /// <summary>True where <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(DateSpan other) =>
        (From is null || (other.From is not null && From <= other.From)) && (To is null || (other.To is not null && other.To <= To));
}
