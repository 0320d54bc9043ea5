using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Index;

/// <summary>A name with the preposition that it hangs on, over articles and possessives: "against the Ruritanians".</summary>
/// <param name="Preposition">In lower case.</param>
/// <param name="Name">The unit of the name.</param>
internal readonly record struct Relation(string Preposition, Unit Name)
{
    private static readonly string[] Prepositions = ["to", "from", "by", "with", "against", "of", "in", "on", "for", "at", "into", "over", "about", "between",
        "towards", "toward"];
    private static readonly string[] Between = ["the", "a", "an", "its", "their", "his"];

    /// <summary>True for a word that ties a name to what is said before it.</summary>
    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>True for "Ruritania's", and for "ruritanias" as people write who leave the apostrophe out.</summary>
    public static bool IsPossessive(Token token, Unit name) =>
        token.End - token.Start > token.Text.Length + 1 || (token.Text.EndsWith('s') && name.End - name.Start == 1 && !name.Terms.Contains(token.Text));

    /// <summary>True for a word that "what" or "whom" can hang on.</summary>
    public static bool IsTie(string word) => IsPreposition(word) || word is "after" or "before" or "under" or "since" or "during";

    /// <summary>All of a text, in order.</summary>
    public static IEnumerable<Relation> Of(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Entities.Any() && Before(tokens, units[i]) is { } preposition && !Owns(tokens, units, units[i]))
            {
                yield return new Relation(preposition, units[i]);
            }
        }
    }

    /// <summary>The preposition that a name hangs on, whatever the name owns; null for none.</summary>
    public static string? Before(IReadOnlyList<Token> tokens, Unit name)
    {
        var at = name.Start - 1;
        while (at >= 0 && Between.Contains(tokens[at].Text))
        {
            at--;
        }

        return at >= 0 && Prepositions.Contains(tokens[at].Text) ? tokens[at].Text : null;
    }

    // "On Ruritania's side" is not "on Ruritania".
    private static bool Owns(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, Unit name) =>
        name.End > name.Start && IsPossessive(tokens[name.End - 1], name) && units.Any(u => u.Start == name.End && !u.Entities.Any());

    /// <summary>True where both texts have the preposition, with names that have nothing in common.</summary>
    public static bool Clash(IReadOnlyList<Relation> one, IReadOnlyList<Relation> other) =>
        one.Any(a => other.Any(b => b.Preposition == a.Preposition)
            && !other.Any(b => b.Preposition == a.Preposition && (b.Name.Terms.Any(a.Name.Terms.Contains) || Holds(a.Name, b.Name) || Holds(b.Name, a.Name))));

    // "The Ruritanian-led alliance" has "Ruritania" in it.
    private static bool Holds(Unit longer, Unit name) => longer.Parts.Any(p => p.Any(t => t[0] == '@' && name.Terms.Contains(t)));
}
