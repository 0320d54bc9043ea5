using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>When something began and ended, as far as its date tells.</summary>
/// <param name="Begin">Earliest to latest day of its beginning.</param>
/// <param name="End">Earliest to latest day of its end; the beginning where the date is one moment or has an open end.</param>
internal readonly record struct Extent(DateSpan Begin, DateSpan End)
{
    /// <summary>True where it went on from one moment to another; a date that is merely coarse ("the 1980s") does not make it last.</summary>
    public bool Lasts => Begin != End;

    /// <summary>Reads a date. "Since 1985" and "until 1985" are moments here.</summary>
    public static Extent Of(EdtfDate date)
    {
        var ends = date.Text.Split('/');
        var (first, last) = ends.Length == 2 ? (Side(ends[0]), Side(ends[1])) : (date.Span, date.Span);
        return new Extent(first ?? last ?? date.Span, last ?? first ?? date.Span);
    }

    /// <summary>How it stands to another.</summary>
    public Sequence To(Extent other) =>
        End.To < other.Begin.From ? Sequence.Before
        : Begin.From > other.End.To ? Sequence.After
        : other.Lasts && !Lasts && other.Begin.From <= Begin.From && End.To <= other.End.To ? Sequence.Within
        : Lasts && !other.Lasts && Begin.From <= other.Begin.From && other.End.To <= End.To ? Sequence.Around
        : Sequence.Open;

    /// <summary>True where it surely began before the other did.</summary>
    public bool BeganBefore(Extent other) => Begin.To < other.Begin.From;

    private static DateSpan? Side(string text) =>
        EdtfParser.Parse(text) is { Date.Span: { From: not null, To: not null } span } ? span : null;
}

/// <summary>How one thing stands to another in time.</summary>
internal enum Sequence
{
    /// <summary>Over before the other began.</summary>
    Before,

    /// <summary>Begun after the other was over.</summary>
    After,

    /// <summary>While the other went on.</summary>
    Within,

    /// <summary>The other happened while it went on.</summary>
    Around,

    /// <summary>Their dates do not say.</summary>
    Open,
}
