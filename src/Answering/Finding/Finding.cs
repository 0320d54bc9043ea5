using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding;

/// <summary>What was found for a question: a closed family.</summary>
/// <param name="Reasons">Named rules that led here.</param>
internal abstract record Finding(IReadOnlyList<string> Reasons);

/// <summary>The article says so.</summary>
/// <param name="Short">The short answer; null where the facts speak for themselves.</param>
/// <param name="Facts">What proves it, the telling one first; at least one.</param>
/// <param name="Rest">Further facts that were found and are kept for "more".</param>
/// <param name="Conflict">The contradiction that the question touches; its facts are among <paramref name="Facts"/>, or, of a span, at least one of
/// them.</param>
internal sealed record Found(string? Short, IReadOnlyList<Fact> Facts, IReadOnlyList<Fact> Rest, Conflict? Conflict, IReadOnlyList<string> Reasons)
    : Finding(Reasons)
{
    /// <summary>True where nearly all of the question is explained and nearly all of a listed question is in it.</summary>
    public bool Sure { get; init; }

    /// <summary>That the article does not date what is told, where a date was asked; null otherwise.</summary>
    public string? Undated { get; init; }

    /// <summary>The span whose facts these are, in words; null where they were not chosen by their date alone.</summary>
    public string? Span { get; init; }

    /// <summary>Spans that were asked for beside others and have nothing.</summary>
    public IReadOnlyList<DateSpan> Empty { get; init; } = [];

    /// <summary>The time that was asked for by pointing at what was told ("what came next?"); null for none.</summary>
    public DateSpan? Beyond { get; init; }

    /// <summary>True where the dates of the question only put things in order: how they were read is not told.</summary>
    public bool InOrder { get; init; }

    /// <summary>True where the short answer is one of the list that was told before.</summary>
    public bool Picked { get; init; }

    /// <summary>True where the message asks more than one thing, and this does not answer all of it.</summary>
    public bool LeavesOpen { get; init; }

    /// <summary>True where a timeline was asked for and the facts have too few dates for one.</summary>
    public bool TooFewDates { get; init; }
}

/// <summary>Places to be shown on a map.</summary>
/// <param name="Countries">At least one.</param>
/// <param name="Towns">Towns in them.</param>
/// <param name="Facts">What is told to be in the towns; empty where only the countries' whereabouts were asked.</param>
internal sealed record Mapped(IReadOnlyList<Entity> Countries, IReadOnlyList<Entity> Towns, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Reasons)
    : Finding(Reasons);

/// <summary>Several questions in one message, each with its own finding.</summary>
internal sealed record Several(IReadOnlyList<Found> Parts, IReadOnlyList<string> Reasons) : Finding(Reasons);

/// <summary>Nothing in the span asked.</summary>
/// <param name="Reading">How the span was read.</param>
/// <param name="Span">The span.</param>
/// <param name="Before">The last fact before it; null where there is none.</param>
/// <param name="After">The first fact after it; null where there is none.</param>
internal sealed record Nearest(DateReading Reading, DateSpan Span, Fact? Before, Fact? After, IReadOnlyList<string> Reasons) : Finding(Reasons)
{
    /// <summary>Facts of a longer time that holds the span, which the article does not date more closely.</summary>
    public IReadOnlyList<Fact> Around { get; init; } = [];

    /// <summary>Name of what was asked about, whose facts alone these are; null where everything was.</summary>
    public string? Of { get; init; }
}

/// <summary>Nothing on the day, or in the month, asked of any year.</summary>
/// <param name="Reading">How the day was read.</param>
/// <param name="Before">The fact of the last day before it in the course of a year; null where no fact has a day.</param>
/// <param name="DaysBefore">Days from that day to the one asked.</param>
/// <param name="After">The fact of the first day after it; null where no fact has a day, or where it is <paramref name="Before"/>.</param>
/// <param name="DaysAfter">Days from the one asked to that day.</param>
internal sealed record NearestDay(DateReading Reading, Fact? Before, int DaysBefore, Fact? After, int DaysAfter, IReadOnlyList<string> Reasons)
    : Finding(Reasons);

/// <summary>The question can mean several things.</summary>
/// <param name="Ask">The question to put back.</param>
/// <param name="Means">Entities to choose from, at least two.</param>
internal sealed record Ambiguous(string Ask, IReadOnlyList<Entity> Means, IReadOnlyList<string> Reasons) : Finding(Reasons);

/// <summary>The article does not say.</summary>
/// <param name="Says">What exactly it does not say, as a sentence.</param>
/// <param name="Closest">A fact near the question, to point to and not as an answer; null for none.</param>
internal sealed record NotKnown(string Says, Fact? Closest, IReadOnlyList<string> Reasons) : Finding(Reasons)
{
    /// <summary>True where the article says it of another country than the question.</summary>
    public bool OfAnother { get; init; }

    /// <summary>True where what has the dates asked does not say it.</summary>
    public bool Dated { get; init; }
}

/// <summary>Small talk.</summary>
/// <param name="Phrases">Names of the phrases to say.</param>
internal sealed record Social(IReadOnlyList<string> Phrases, IReadOnlyList<string> Reasons) : Finding(Reasons);

/// <summary>A place of the article was asked for, not a fact.</summary>
/// <param name="Facts">The facts whose places are told.</param>
internal sealed record SourceAsked(IReadOnlyList<Fact> Facts, IReadOnlyList<string> Reasons) : Finding(Reasons);

/// <summary>A candidate with its evidence.</summary>
/// <param name="Askable">What would be told.</param>
/// <param name="Variant">The listed question that it is most like.</param>
/// <param name="Score">From 0 to about 1.</param>
/// <param name="Coverage">Share of the question's content that it explains, 0 to 1.</param>
/// <param name="Likeness">Share of the listed question's content that the question has, 0 to 1.</param>
/// <param name="Credits">How far each unit of the question is explained, 0 to 1.</param>
internal sealed record Candidate(Askable Askable, Variant Variant, double Score, double Coverage, double Likeness, IReadOnlyList<double> Credits)
{
    private const double NearCoverage = 0.45, NearLikeness = 0.3;

    public Fact? Fact => Askable.Entry?.Fact;

    /// <summary>How much likelier the question's wording is for this than for the pack at large, as a natural logarithm.</summary>
    public double Odds { get; init; }

    /// <summary>What candidates are ordered by: the score and the likelihood together. No unit.</summary>
    public double Rank { get; init; }

    /// <summary>The fact, where enough of the question is explained for it to be shown as the nearest that the article tells; else null.</summary>
    public Fact? Near => Coverage >= NearCoverage && Likeness >= NearLikeness ? Fact : null;

    /// <summary>Content of the question that it does not explain; what was not weighed, in a very long message, is not explained either.</summary>
    public IEnumerable<Unit> Unexplained(Question question) => question.Units.Where((_, i) => i >= Credits.Count || Credits[i] == 0);
}
