using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Index;

/// <summary>In which part of a deed somebody is asked for: "who attacked X?" asks for the doer, "who did X attack?" for the other side.</summary>
/// <param name="Doer">True for who does it; false for to whom, with whom or against whom it is done.</param>
/// <param name="Predicate">Terms of what is done.</param>
/// <param name="Named">Entity ids that the question itself gives a part in the deed: none of them is what is asked for.</param>
/// <param name="Agents">Those of them that the question makes the doer.</param>
internal sealed record AskedRole(bool Doer, IReadOnlyList<string> Predicate, IReadOnlyList<string> Named, IReadOnlyList<string> Agents)
{
    /// <summary>True where the deed is to say that something is so ("who told the press that X …"): those who are named then have no part in it.</summary>
    public bool Reports { get; init; }

    // "Which of the two other countries": the noun is that near to the question word.
    private const int Reach = 4;

    private static readonly string[] Asking = ["who", "whom", "which", "what"];
    private static readonly string[] Be = ["was", "were", "is", "are", "been", "being", "be"];
    private static readonly string[] Participles =
    [
        "beaten", "bought", "brought", "built", "caught", "chosen", "driven", "fought", "given", "held", "hit", "hurt", "known", "led", "lent", "made", "paid",
            "seen", "sent", "shot", "shown",
        "slain", "sold", "spoken", "struck", "taken", "taught", "thrown", "told", "won", "written",
    ];

    private static readonly string[] Auxiliaries = ["did", "does", "do", "was", "were", "is", "are", "had", "has", "have", "will", "would", "could", "can"];
    private static readonly string[] Passing = ["the", "a", "an", "then", "also", "really", "actually", "first", "been", "being", "ever"];

    /// <summary>Reads a question that asks for somebody; null for any other, and where its words leave the part open ("who was in it?").</summary>
    /// <param name="tokens">The question's words.</param>
    /// <param name="units">Its content.</param>
    /// <param name="sorts">Nouns that stand behind "which" and "what" ("country").</param>
    public static AskedRole? Of(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, PhraseTable sorts)
    {
        var asking = AskedFor.Place(tokens, Asking);
        if (asking < 0 || Start(tokens, units, asking, sorts) is not (> 0 and var start) || start >= tokens.Count)
        {
            return null;
        }

        // "Against which X was formed" turns nothing round.
        var turned = Auxiliaries.Contains(tokens[start].Text) ? Subject(tokens, units, start + 1) : IsOblique(tokens, asking) ? Subject(tokens, units, start)
            : null;
        var predicate = units.FirstOrDefault(u => u.Start >= (turned?.End ?? start) && u.End > u.Start && Orientation.IsPredicate(u));
        if (predicate is null || (turned is null && !IsNext(tokens, start, predicate)))
        {
            return null;
        }

        // "Which was the target of it?" asks what it was, not what it did.
        if (Word(tokens, predicate.Start - 1) is "the" or "a" or "an" && Be.Contains(Word(tokens, predicate.Start - 2)))
        {
            return null;
        }

        // "Who was the leader when …?", "who was in charge?"
        var stands = Be.Contains(Word(tokens, predicate.Start - 1)) || (turned is not null && Be.Contains(tokens[start].Text));
        if (stands && (Form(tokens, predicate) is null || (turned is not null && Be.Contains(tokens[start].Text) && !IsNext(tokens, turned.End, predicate))))
        {
            return null;
        }

        var passive = stands && Form(tokens, predicate) == "ed";
        var byWhom = Word(tokens, asking - 1) == "by" || tokens[^1].Text == "by";
        return new AskedRole(
            Doer: passive ? byWhom : turned is null && !IsOblique(tokens, asking),
            predicate.Entities.Any() ? Orientation.Done(predicate) : predicate.Terms,
            [.. units.Where(u => u.Start >= start && IsNamed(tokens, u)).Select(u => u.Entities.First())],
            [.. units.Where(u => u.Start >= start && IsNamed(tokens, u) && (passive ? Word(tokens, u.Start - 1) == "by" : u == turned))
                .Select(u => u.Entities.First())])
        {
            Reports = Word(tokens, predicate.End) == "that",
        };
    }

    // Of a verb that a form of "be" can stand before; null for any other word.
    private static string? Form(IReadOnlyList<Token> tokens, Unit predicate) =>
        Enumerable.Range(predicate.Start, predicate.End - predicate.Start).Select(i => tokens[i].Text)
            .Select(word => word.EndsWith("ing", StringComparison.Ordinal) ? "ing" : word.EndsWith("ed", StringComparison.Ordinal) || Participles.Contains(word)
                ? "ed" : null).FirstOrDefault(f => f is not null);

    // Behind "who", or behind "which" and its noun.
    private static int Start(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, int asking, PhraseTable sorts)
    {
        if (tokens[asking].Text is "who" or "whom" || (IsOblique(tokens, asking) && Passing.Contains(Word(tokens, asking + 1))))
        {
            return asking + 1;
        }

        for (var i = asking + 1; i < Math.Min(tokens.Count, asking + 1 + Reach) && !Auxiliaries.Contains(tokens[i].Text); i++)
        {
            if (sorts.Longest(tokens, i).Length is > 0 and var length)
            {
                return i + length;
            }
        }

        return units.FirstOrDefault(u => u.Start == asking + 1)?.End ?? -1;
    }

    // "To whom", "against which".
    private static bool IsOblique(IReadOnlyList<Token> tokens, int asking) => Relation.IsPreposition(Word(tokens, asking - 1));

    // "Did X", "was the X".
    private static Unit? Subject(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, int at)
    {
        while (at < tokens.Count && Passing.Contains(tokens[at].Text))
        {
            at++;
        }

        return units.FirstOrDefault(u => u.Start == at && u.Entities.Any() && !Orientation.IsPredicate(u));
    }

    // Only words without content of their own stand between.
    private static bool IsNext(IReadOnlyList<Token> tokens, int start, Unit predicate) =>
        Enumerable.Range(start, predicate.Start - start).All(i => Passing.Contains(tokens[i].Text) || Auxiliaries.Contains(tokens[i].Text));

    // By its name: "the governor" may be whom the question asks for.
    private static bool IsNamed(IReadOnlyList<Token> tokens, Unit unit) =>
        unit.End > unit.Start && unit.Entities.Count() == 1 && !unit.Terms.Any(t => t[0] == '#') && !IsAlternative(tokens, unit);

    // "…, X or Y?"
    private static bool IsAlternative(IReadOnlyList<Token> tokens, Unit unit) => Word(tokens, unit.End) == "or" || Word(tokens, unit.Start - 1) == "or";

    private static string Word(IReadOnlyList<Token> tokens, int i) => i >= 0 && i < tokens.Count ? tokens[i].Text : "";
}
