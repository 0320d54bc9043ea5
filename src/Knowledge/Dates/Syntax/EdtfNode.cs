namespace HistoryBot.Knowledge.Dates.Syntax;

/// <summary>What an EDTF string says, as a tree: <see cref="Moment"/>, <see cref="Interval"/> or <see cref="DateSet"/>.</summary>
internal abstract record EdtfNode
{
    /// <summary>Earliest to latest day, both included.</summary>
    public abstract DateSpan Span { get; }

    /// <summary>The members of a set; else <see cref="Span"/> alone.</summary>
    public virtual IReadOnlyList<DateSpan> Parts => [Span];

    /// <summary>The years, months, days and seasons in it, in the order written.</summary>
    public abstract IEnumerable<Moment> Moments { get; }

    /// <summary>All qualifiers in it, wherever they stand.</summary>
    public Doubt Doubt => Moments.Aggregate(Doubt.None, (sum, moment) => sum | moment.Qualifier);
}

/// <summary>A year, month, day or season.</summary>
/// <param name="Year">Four digits, without the sign.</param>
/// <param name="Negative">True where a minus stands before the year.</param>
/// <param name="Month">Null where only the year or a season is given.</param>
/// <param name="Day">Null where no day is given.</param>
/// <param name="Season">21 (spring) to 24 (winter); null for everything else.</param>
/// <param name="Qualifier">Qualifiers of all components together.</param>
internal sealed record Moment(DigitMask Year, bool Negative, DigitMask? Month, DigitMask? Day, int? Season, Doubt Qualifier) : EdtfNode
{
    // Invariant: some day fits; EdtfSyntax makes no moment without one.
    public override DateSpan Span => MomentDays.SpanOf(this)!.Value;

    public override IEnumerable<Moment> Moments => [this];
}

/// <summary>From one moment to another.</summary>
/// <param name="Start">Null where open or unknown.</param>
/// <param name="End">Null where open or unknown; one of the two is given.</param>
/// <param name="OpenStart">True for <c>..</c>, false for an unknown or given start.</param>
/// <param name="OpenEnd">True for <c>..</c>, false for an unknown or given end.</param>
internal sealed record Interval(Moment? Start, Moment? End, bool OpenStart, bool OpenEnd) : EdtfNode
{
    public override DateSpan Span => new(Start?.Span.From, End?.Span.To);

    public override IEnumerable<Moment> Moments => new[] { Start, End }.OfType<Moment>();
}

/// <summary><c>[…]</c> or <c>{…}</c>.</summary>
/// <param name="OneOf">True for <c>[…]</c>: one of the members; false for all of them.</param>
/// <param name="Members">At least one.</param>
internal sealed record DateSet(bool OneOf, IReadOnlyList<SetMember> Members) : EdtfNode
{
    public override DateSpan Span => new(Earliest(), Latest());

    public override IReadOnlyList<DateSpan> Parts => [.. Members.Select(m => m.Span)];

    public override IEnumerable<Moment> Moments => Members.SelectMany(m => new[] { m.First, m.Last }.OfType<Moment>().Distinct());

    private NodaTime.LocalDate? Earliest() => Parts.Any(p => p.From is null) ? null : Parts.Min(p => p.From);

    private NodaTime.LocalDate? Latest() => Parts.Any(p => p.To is null) ? null : Parts.Max(p => p.To);
}

/// <summary>One moment, or all from one to another, in a set.</summary>
/// <param name="First">Null for <c>..b</c>.</param>
/// <param name="Last">Null for <c>a..</c>; the same as <paramref name="First"/> for a single moment.</param>
internal sealed record SetMember(Moment? First, Moment? Last)
{
    /// <summary>Earliest to latest day, both included.</summary>
    public DateSpan Span => new(First?.Span.From, Last?.Span.To);
}
