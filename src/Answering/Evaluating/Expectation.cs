using NodaTime;

namespace HistoryBot.Answering.Evaluating;

/// <summary>What a right reply holds.</summary>
/// <param name="Kinds">Acceptable kinds; at least one.</param>
/// <param name="All">
/// Groups of alternatives; the text has one of each group. The nearest need not have them where an answer is acceptable too.
/// </param>
/// <param name="No">What the text must not have.</param>
/// <param name="Sections">Titles, one of which an answer cites; empty where any will do.</param>
/// <param name="Asked">Spans, one of which the date must have been read as; empty where none is asked for.</param>
public sealed record Expectation(
    IReadOnlyList<AnswerKind> Kinds,
    IReadOnlyList<IReadOnlyList<WordPattern>> All,
    IReadOnlyList<WordPattern> No,
    IReadOnlyList<string> Sections,
    IReadOnlyList<ExpectedSpan> Asked);

/// <summary>Days, both included; null for an open end.</summary>
public sealed record ExpectedSpan(LocalDate? From, LocalDate? To);
