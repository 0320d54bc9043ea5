namespace HistoryBot.Answering.Reading.Dates;

/// <summary>How the dates of a text came about, for people who write packs.</summary>
/// <param name="Text">The text as it was read: normalised, so that places in it may differ from those in what was typed.</param>
/// <param name="Readings">What was read, in the order of the text.</param>
/// <param name="Claims">Every piece that a rule took, in the order of the text; a piece without a reading was kept from being read as a date.</param>
/// <param name="HandedOver">The pieces that Recognizers looked at; nearly always none.</param>
/// <param name="DayFirst">True where 10/02 was taken for 10 February: by the locale, by what the person said, or by another date of the text.</param>
public sealed record DateTrace(
    string Text, IReadOnlyList<DateReading> Readings, IReadOnlyList<DateClaim> Claims, IReadOnlyList<DateClaim> HandedOver, bool DayFirst);

/// <summary>A piece of a text and who took it.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="By">Name of the rule, of the event, or of the library.</param>
public sealed record DateClaim(int Start, int End, string By);
