using System.Diagnostics.CodeAnalysis;

namespace HistoryBot.Knowledge.Dates;

/// <summary>What <see cref="EdtfParser"/> made of a text: a date or a fault.</summary>
public sealed record EdtfReading
{
    // Invariant: exactly one of Date and Fault is null.
    internal EdtfReading(EdtfDate date) => Date = date;

    internal EdtfReading(EdtfFault fault) => Fault = fault;

    /// <summary>The date; null where the text is none.</summary>
    public EdtfDate? Date { get; }

    /// <summary>What is wrong with the text; null where it is a date.</summary>
    public EdtfFault? Fault { get; }

    /// <summary>True where the text is a date.</summary>
    [MemberNotNullWhen(true, nameof(Date))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsDate => Date is not null;
}
