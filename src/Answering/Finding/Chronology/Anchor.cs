using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>A thing that is put in order with others, or counted from.</summary>
/// <param name="Name">As told in replies.</param>
/// <param name="When">Its date; null where the article gives none.</param>
/// <param name="Fact">What tells it; null for a date that stands in the question itself.</param>
/// <param name="Undated">What the article leaves open about its date, as a sentence; null where nothing.</param>
internal sealed record Anchor(string Name, EdtfDate? When, Fact? Fact, string? Undated)
{
    /// <summary>The contradiction that its date is part of; null for none.</summary>
    public Conflict? Conflict { get; init; }

    /// <summary>True for a thing of the pack that is named, false for what a fact tells in other words.</summary>
    public bool IsThing { get; init; }

    /// <summary>How well the fact explains the words: from 0 to about 1.</summary>
    public double Score { get; init; } = 1;

    /// <summary>Its beginning and end. Only where it has a date.</summary>
    public Extent Extent => Extent.Of(When!);

    /// <summary>Its date in words; "since 1985" and "until 1985" are told as moments. Only where it has a date.</summary>
    public string Moment => When!.Span is { From: not null, To: not null }
        ? EdtfWording.Words(When)
        : DateSpanWording.Words(Extent.Begin);
}
