namespace HistoryBot.Knowledge.Dates.Syntax;

/// <summary>The qualifiers of EDTF.</summary>
[Flags]
internal enum Doubt
{
    /// <summary>No qualifier.</summary>
    None = 0,

    /// <summary><c>?</c>.</summary>
    Uncertain = 1,

    /// <summary><c>~</c>.</summary>
    Approximate = 2,

    /// <summary><c>%</c>.</summary>
    Both = Uncertain | Approximate,
}
