using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering;

/// <summary>What a reply is, as clients and tests see it.</summary>
public enum AnswerKind
{
    /// <summary>The article says so; every claim is cited.</summary>
    Answer,

    /// <summary>The article has nothing for the date asked; what is told is the nearest before and after, cited.</summary>
    Nearest,

    /// <summary>The article does not say; nothing is cited.</summary>
    None,

    /// <summary>The question has several meanings; nothing is cited.</summary>
    Clarify,

    /// <summary>Small talk or help; nothing is cited.</summary>
    Social,
}

/// <summary>A reply, before any channel.</summary>
/// <param name="Kind">What the reply is.</param>
/// <param name="Sentences">In order; never empty.</param>
/// <param name="Citations">Positions 1, 2, … as used in the sentences; empty unless the kind is Answer or Nearest.</param>
/// <param name="Asked">The spans of time that the question was read as.</param>
/// <param name="Suggestions">Up to three questions that can be put next, each understood without the conversation.</param>
/// <param name="Reasons">Named rules that led here, in order.</param>
public sealed record Answer(
    AnswerKind Kind,
    IReadOnlyList<AnswerSentence> Sentences,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<AskedSpan> Asked,
    IReadOnlyList<string> Suggestions,
    IReadOnlyList<string> Reasons)
{
    /// <summary>What can be drawn beside the sentences; null where they are enough.</summary>
    public Picture? Picture { get; init; }
}

/// <summary>One piece of a reply.</summary>
/// <param name="Text">Plain text, one line.</param>
/// <param name="Citations">Positions that prove it, ascending; empty where it claims nothing.</param>
/// <param name="Layout">How it stands to the others.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations, SentenceLayout Layout = SentenceLayout.Running);

/// <summary>How a sentence stands to the one before it.</summary>
public enum SentenceLayout
{
    /// <summary>Follows in the same paragraph.</summary>
    Running,

    /// <summary>Begins a paragraph.</summary>
    Paragraph,

    /// <summary>Is an item of a list.</summary>
    Item,

    /// <summary>Is the short answer, set off from the rest.</summary>
    Lead,
}

/// <summary>Where a claim is proved.</summary>
/// <param name="Position">Number in the reply, from 1.</param>
/// <param name="Fact">The fact that was told.</param>
/// <param name="Source">The sentence of the article that proves it.</param>
/// <param name="Section">The section that holds the sentence.</param>
/// <param name="Url">Absolute, percent-encoded address of the very sentence; equal addresses have equal positions.</param>
public sealed record Citation(int Position, Fact Fact, SourceSentence Source, Section Section, string Url);

/// <summary>How an expression of time in the question was read.</summary>
/// <param name="Text">As it stands in the question.</param>
/// <param name="Edtf">The reading in EDTF.</param>
/// <param name="Span">The reading as days, both ends included; without either end for a day or month of every year.</param>
/// <param name="Rule">Name of the rule that read it, in plain words.</param>
/// <param name="Confidence">How surely it means that.</param>
/// <param name="Alternatives">What else it can mean; nearly always nothing.</param>
public sealed record AskedSpan(
    string Text, string Edtf, DateSpan Span, string Rule, ReadingConfidence Confidence, IReadOnlyList<AskedAlternative> Alternatives);

/// <summary>Something else that an expression of time can mean.</summary>
/// <param name="Text">Unmistakable wording of it, which works as a question.</param>
/// <param name="Edtf">It in EDTF.</param>
/// <param name="Span">It as days, both ends included.</param>
/// <param name="Why">What would have to be so for it to be meant.</param>
public sealed record AskedAlternative(string Text, string Edtf, DateSpan Span, string Why);
