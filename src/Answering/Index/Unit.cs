namespace HistoryBot.Answering.Index;

/// <summary>A piece of a text that carries content: a word, or a phrase that the pack knows.</summary>
/// <param name="Text">As in the text, lower case.</param>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Terms">What it can mean, any one of them.</param>
/// <param name="Parts">For a phrase of several words, the terms of each of its content words; empty for a single word.</param>
/// <param name="Known">False for a word that neither the lexicon nor any fact has.</param>
/// <param name="Name">True for a word that stands inside a sentence with a capital: somebody's or something's name.</param>
internal sealed record Unit(string Text, int Start, int End, IReadOnlyList<string> Terms, IReadOnlyList<IReadOnlyList<string>> Parts, bool Known,
    bool Name = false)
{
    /// <summary>What the conversation adds to a question: an entity that stands nowhere in its text.</summary>
    public static Unit Meant(string id) => new(id, 0, 0, ["@" + id], [], true);

    /// <summary>The unit where of all that it can name only one is meant.</summary>
    public Unit Naming(string id) => this with { Terms = [.. Terms.Where(t => t[0] != '@' || t[1..] == id)] };

    /// <summary>True where the unit, or a word of it, can mean what the other can.</summary>
    public bool Has(Unit other) => Terms.Any(other.Terms.Contains) || Parts.Any(part => part.Any(other.Terms.Contains));

    /// <summary>True where one of the two has the other.</summary>
    public bool Shares(Unit other) => Has(other) || other.Has(this);

    /// <summary>What it can mean, any one of them.</summary>
    public IReadOnlyList<string> Terms { get; init => (field, Entities) = (value, Named(value)); } = Terms;

    /// <summary>Entity ids among the terms.</summary>
    public IEnumerable<string> Entities { get; private init; } = Named(Terms);

    private static string[] Named(IReadOnlyList<string> terms) =>
        terms.Any(t => t[0] == '@') ? [.. terms.Where(t => t[0] == '@').Select(t => t[1..])] : [];
}
