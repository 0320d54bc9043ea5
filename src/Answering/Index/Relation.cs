using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Index;

/// <summary>A name with the preposition that it hangs on, over articles and possessives: "against the Ruritanians".</summary>
/// <param name="Preposition">In lower case.</param>
/// <param name="Name">The unit of the name.</param>
internal readonly record struct Relation(string Preposition, Unit Name)
{
    private static readonly string[] Prepositions = ["to", "from", "by", "with", "against", "of", "in", "on", "for", "at", "into", "over", "about", "between"];
    private static readonly string[] Between = ["the", "a", "an", "its", "their", "his"];

    /// <summary>True for a word that ties a name to what is said before it.</summary>
    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>All of a text, in order.</summary>
    public static IEnumerable<Relation> Of(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units)
    {
        foreach (var unit in units.Where(u => u.Entities.Any()))
        {
            var at = unit.Start - 1;
            while (at >= 0 && Between.Contains(tokens[at].Text))
            {
                at--;
            }

            if (at >= 0 && Prepositions.Contains(tokens[at].Text))
            {
                yield return new Relation(tokens[at].Text, unit);
            }
        }
    }

    /// <summary>True where both texts have the preposition, with names that have nothing in common.</summary>
    public static bool Clash(IReadOnlyList<Relation> one, IReadOnlyList<Relation> other) =>
        one.Any(a => other.Any(b => b.Preposition == a.Preposition) && !other.Any(b => b.Preposition == a.Preposition && (b.Name.Terms.Any(a.Name.Terms.Contains) || Holds(a.Name, b.Name) || Holds(b.Name, a.Name))));

    // "The Ruritanian-led alliance" has "Ruritania" in it.
    private static bool Holds(Unit longer, Unit name) => longer.Parts.Any(p => p.Any(t => t[0] == '@' && name.Terms.Contains(t)));
}
