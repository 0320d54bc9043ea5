using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Knowledge;

/// <summary>One thing that the article says.</summary>
/// <param name="Id">Kebab-case, unique, never reused.</param>
/// <param name="Statement">One sentence that is true and complete when read alone.</param>
/// <param name="When">Its date; null exactly where <paramref name="Undated"/> is given.</param>
/// <param name="Undated">Why it has no date, as a sentence for the reader.</param>
/// <param name="Who">Ids: who did it, or of whom it is said.</param>
/// <param name="Whom">Ids: to, with, against or on whom.</param>
/// <param name="Where">Ids of places.</param>
/// <param name="About">Ids of other entities that it touches.</param>
/// <param name="PartOf">Id of the event that it belongs to.</param>
/// <param name="Main">True where it is the fact that tells its event in an overview; false for a detail.</param>
/// <param name="Negated">True where the fact says that something did not happen.</param>
/// <param name="Voice">Who says so, where the article only reports it; null for the article's own voice.</param>
/// <param name="Asks">What people ask that it answers, with the short answers.</param>
/// <param name="Source">Ids of the sentences that prove it, at least one, the most telling first.</param>
public sealed record Fact(
    string Id,
    string Statement,
    EdtfDate? When,
    string? Undated,
    IReadOnlyList<string> Who,
    IReadOnlyList<string> Whom,
    IReadOnlyList<string> Where,
    IReadOnlyList<string> About,
    string? PartOf,
    bool Main,
    bool Negated,
    Voice? Voice,
    IReadOnlyList<Ask> Asks,
    IReadOnlyList<string> Source)
{
    /// <summary>The statement in a few of its own words, for a drawing that shows the date beside it; null where nobody wrote one.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// Ids of other facts, which are told in its place: the fact answers "which", "what all" or "tell me about" and says nothing that they do not say.
    /// Empty for a fact that stands for itself.
    /// </summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>What facts that are asked for in the same words share: the sentence that says it; the fact itself where it tells others.</summary>
    public string Sentence => Tells.Count > 0 ? Id : Source[0];

    /// <summary>All entities of the fact, each once: who, whom, where, about and the event it is part of.</summary>
    public IReadOnlyList<string> Entities { get; } =
        [.. Who.Concat(Whom).Concat(Where).Concat(About).Concat(PartOf is null ? [] : [PartOf]).Distinct(StringComparer.Ordinal)];
}

/// <summary>One short answer of a fact and the ways people ask for it.</summary>
/// <param name="Kind">The kind of question.</param>
/// <param name="Answer">A few words; begins with Yes or No for <see cref="QuestionKind.Yes"/> and <see cref="QuestionKind.No"/>.</param>
/// <param name="Questions">Each asks for exactly this answer.</param>
public sealed record Ask(QuestionKind Kind, string Answer, IReadOnlyList<string> Questions);

/// <summary>Whose words a fact reports.</summary>
/// <param name="By">Id of the speaker; null where the article does not say ("allegedly").</param>
/// <param name="How">said, claimed, alleged or wrote.</param>
public sealed record Voice(string? By, string How);

/// <summary>What kind of answer a question wants.</summary>
public enum QuestionKind
{
    /// <summary>A thing, a description, anything that no other kind fits.</summary>
    What,

    /// <summary>A date or period.</summary>
    When,

    /// <summary>A person, people, body or country.</summary>
    Who,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A reason or purpose.</summary>
    Why,

    /// <summary>A manner or means.</summary>
    How,

    /// <summary>A number.</summary>
    HowMany,

    /// <summary>A yes.</summary>
    Yes,

    /// <summary>A no.</summary>
    No,

    /// <summary>An enumeration.</summary>
    List,
}
