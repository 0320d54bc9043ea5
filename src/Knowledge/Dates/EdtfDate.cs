namespace HistoryBot.Knowledge.Dates;

/// <summary>A date as far as it is known, in EDTF (ISO 8601-2:2019 Annex A): precision, doubt, approximation, open and unknown ends.</summary>
/// <param name="Text">The EDTF string.</param>
/// <param name="Span">Earliest to latest day that it can mean, both included; an open or unknown end is null. For a set, its outer bounds.</param>
/// <param name="Parts">The members of a set <c>[a,b]</c> or <c>{a,b}</c>; for everything else the date itself alone, as its <paramref name="Span"/>.</param>
/// <param name="Uncertain">Marked <c>?</c> or <c>%</c> anywhere.</param>
/// <param name="Approximate">Marked <c>~</c> or <c>%</c> anywhere.</param>
public sealed record EdtfDate(string Text, DateSpan Span, IReadOnlyList<DateSpan> Parts, bool Uncertain, bool Approximate)
{
    /// <inheritdoc />
    public override string ToString() => Text;
}
