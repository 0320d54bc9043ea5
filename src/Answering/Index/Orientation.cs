using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Index;

/// <summary>Who does it, as a sentence puts it: the name before an active verb, or behind "by".</summary>
/// <param name="Agents">Entity ids that the doer can be.</param>
/// <param name="Predicate">Terms of what is done.</param>
/// <param name="Patients">Entity ids on the other side of it.</param>
internal sealed record Orientation(IReadOnlyList<string> Agents, IReadOnlyList<string> Predicate, IReadOnlyList<string> Patients)
{
    // What has another doer behind it, beside the prepositions of Relation.
    private static readonly string[] Parting = ["among", "amongst", "according", "during", "under", "after", "before", "since", "upon", "he", "she", "they", "we", "whom", "when", "where", "why", "how"];

    // What begins another clause, with deeds of its own.
    private static readonly string[] Clauses = ["once", "when", "while", "whilst", "because", "although", "though", "if"];

    private static readonly string[] Be = ["was", "were", "been", "being", "is", "are", "be", "got", "get", "gets", "getting"];

    /// <summary>The words before another clause begins; all where none does.</summary>
    public static IReadOnlyList<Token> Clause(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(1, Math.Max(0, tokens.Count - 1))
            .FirstOrDefault(i => Clauses.Contains(tokens[i].Text) && !(i + 1 < tokens.Count && tokens[i + 1].Text is "over" or "done")) is > 1 and var at
                ? [.. tokens.Take(at)] : tokens;

    /// <summary>Reads the first thing done by, or to, a name; null where the sentence has no such pattern.</summary>
    public static Orientation? Of(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (!IsDone(tokens, units[i]))
            {
                continue;
            }

            if (By(tokens, units, i) is { } doer)
            {
                return new Orientation(doer.Entities.ToArray(), Done(units[i]), units.Take(i).SelectMany(u => u.Entities).ToArray());
            }

            var subject = i > 0 ? units[i - 1] : null;
            if (Word(tokens, units[i].Start - 1) is "who"
                && !(subject?.End == units[i].Start - 1 && subject.Entities.Any() && !HasPreposition(tokens, subject)))
            {
                return null;
            }

            if (subject is not null && subject.Entities.Any() && !HasPreposition(tokens, subject) && !AreParted(tokens, subject, units[i])
                && !IsPassive(tokens, units[i])
                && !IsTurned(tokens, subject, units[i]))
            {
                return new Orientation([.. Doers(tokens, units, i - 1)], Done(units[i]),
                    [.. units.Skip(i + 1).TakeWhile(u => !tokens.Take(u.Start).Skip(units[i].End).Any(t => Clauses.Contains(t.Text)))
                        .SelectMany(u => u.Entities)]);
            }
        }

        return null;
    }

    /// <summary>What is done to the name ("X of all places could be attacked"); null where nothing is said to be.</summary>
    public static Unit? Undergone(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, int name) =>
        units.Skip(name + 1).TakeWhile(u => !u.Entities.Any()).FirstOrDefault(IsPredicate) is { } predicate && !HasPreposition(tokens, units[name])
            && IsPassive(tokens, predicate) ? predicate : null;

    // "X's Ruritanian scheme" can be that of either.
    private static IEnumerable<string> Doers(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, int at) =>
        at > 0 && units[at - 1].End == units[at].Start && units[at - 1].End > units[at - 1].Start
            && Relation.IsPossessive(tokens[units[at - 1].End - 1], units[at - 1])
            ? units[at - 1].Entities.Concat(units[at].Entities)
            : units[at].Entities;

    // "According to X" is nothing done.
    private static bool IsDone(IReadOnlyList<Token> tokens, Unit unit) => !IsParting(Word(tokens, unit.Start)) && IsPredicate(unit);

    /// <summary>True for a word that is no name, and for a phrase that begins with one ("recognise X").</summary>
    public static bool IsPredicate(Unit unit) =>
        unit.Entities.Any() ? unit.Parts.Count > 1 && unit.Parts[0].Any(t => t[0] == '#') && !unit.Parts[0].Any(t => t[0] == '@')
            : unit.Terms.Any(t => t[0] == '#');

    /// <summary>Terms of what is done, without the name in the phrase.</summary>
    public static IReadOnlyList<string> Done(Unit predicate) => predicate.Parts.Count > 1 ? [.. predicate.Parts[0]] : predicate.Terms;

    // "Bought by X", but not "stood by X".
    private static Unit? By(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, int predicate) =>
        units.Skip(predicate + 1)
            .FirstOrDefault(u => u.Entities.Any() && Word(tokens, u.Start - 1) == "by" && !units.Any(o => o.Start < u.Start - 1 && o.End == u.Start));

    private static bool HasPreposition(IReadOnlyList<Token> tokens, Unit unit)
    {
        var before = Word(tokens, unit.Start - 1) == "the" ? unit.Start - 2 : unit.Start - 1;
        return Relation.IsPreposition(Word(tokens, before));
    }

    // "Was X among those blamed?", "X at the start", but not "was X ready to leave", "did X in 1925 leave".
    private static bool AreParted(IReadOnlyList<Token> tokens, Unit subject, Unit predicate)
    {
        var between = tokens.Skip(subject.End).Take(predicate.Start - subject.End).Select(t => t.Text).ToList();
        // "X went on to leave".
        if (between is [.., "go" or "goes" or "went" or "kept" or "keep", "on"] or [.., "go" or "goes" or "went", "on", "to"])
        {
            return false;
        }

        // "In the days of X, who was chairman?"
        return (between.Exists(IsParting) || between.Index().Any(w => w.Item == "who" && w.Index + 1 < between.Count && Be.Contains(between[w.Index + 1]))) && !between.Exists(word => char.IsAsciiDigit(word[0]));
    }

    private static bool IsParting(string word) => word != "to" && (Relation.IsPreposition(word) || Parting.Contains(word));

    private static bool IsPassive(IReadOnlyList<Token> tokens, Unit predicate) => Be.Contains(Word(tokens, predicate.Start - 1));

    // "Was X recognised?", but not "was X leaving?", "was X prepared to leave?".
    private static bool IsTurned(IReadOnlyList<Token> tokens, Unit subject, Unit predicate)
    {
        var before = Word(tokens, subject.Start - 1) == "the" ? subject.Start - 2 : subject.Start - 1;
        return Be.Contains(Word(tokens, before)) && subject.End == predicate.Start && tokens[predicate.End - 1].Text.EndsWith("ed", StringComparison.Ordinal)
            && Word(tokens, predicate.End) != "to";
    }

    private static string Word(IReadOnlyList<Token> tokens, int i) => i >= 0 && i < tokens.Count ? tokens[i].Text : "";
}
