using HistoryBot.Answering.Reading.Dates.Calendar;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Reading.Dates;

/// <summary>How one expression of time was read.</summary>
/// <param name="Text">As it stands in the message.</param>
/// <param name="Start">Index of its first character in the normalised message.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Spans">What it means; several for a union ("1925 or 1929"), none for an impossible date or an unknown anchor.</param>
/// <param name="Edtf">The reading in EDTF; empty where there is none.</param>
/// <param name="Rule">Name of the rule that read it.</param>
/// <param name="Obvious">False where the reply should say how it was read.</param>
/// <param name="Alternatives">Other things it can mean, each as text that can be sent as a question's date.</param>
/// <param name="Recurring">Month and day where the expression names a day of every year; then <paramref name="Spans"/> is empty.</param>
/// <param name="Problem">Why there is no span ("February 1985 has 28 days"; "no date has been spoken of yet"); null where there is one.</param>
public sealed record DateReading(
    string Text,
    int Start,
    int End,
    IReadOnlyList<DateSpan> Spans,
    string Edtf,
    string Rule,
    bool Obvious,
    IReadOnlyList<DateAlternative> Alternatives,
    AnnualDate? Recurring,
    string? Problem)
{
    /// <summary>How surely the expression means this; of an expression with a <see cref="Problem"/>, how surely it means no date.</summary>
    public ReadingConfidence Confidence { get; init; } = ReadingConfidence.Sure;

    /// <summary>
    /// 1 to 12 where the expression names a month of every year ("in February"); then <see cref="Spans"/> is empty and <see cref="Recurring"/> null.
    /// </summary>
    public int? RecurringMonth { get; init; }
}

/// <summary>Another reading of an expression.</summary>
/// <param name="Text">Unmistakable wording of it ("10 February 1985").</param>
/// <param name="Span">What it means.</param>
/// <param name="Why">What would have to be so for it to be meant ("the month is written first").</param>
public sealed record DateAlternative(string Text, DateSpan Span, string Why)
{
    /// <summary>What it means in EDTF.</summary>
    public string Edtf => EdtfText.Of([Span]);
}

/// <summary>What the reading of dates depends on besides the text.</summary>
/// <param name="Now">Today.</param>
/// <param name="DayFirst">True where 10/02 is 10 February.</param>
/// <param name="Spoken">The span last spoken of in the conversation, for "a decade later"; null where none was.</param>
/// <param name="Events">Names of dated and undated events of the pack, for "after the war".</param>
public sealed record DateContext(LocalDate Now, bool DayFirst, DateSpan? Spoken, IReadOnlyList<EventName> Events);

/// <summary>A name under which people refer to an event.</summary>
/// <param name="Name">Normalised, lower case.</param>
/// <param name="Entity">Id of the event.</param>
/// <param name="When">Its date; null where the article gives none.</param>
/// <param name="Undated">What the article says instead.</param>
public sealed record EventName(string Name, string Entity, EdtfDate? When, string? Undated)
{
    /// <summary>The name as it is written in a sentence; <see cref="Name"/> unless told.</summary>
    public string Title { get; init; } = Name;
}
