using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds the listed yes-or-no question that says the same as the one asked.</summary>
internal sealed class Propositions(PackIndex index, Assertion assertion)
{
    private readonly List<(Askable Askable, Variant Variant)> _listed =
        [.. index.Askables.Where(a => a.Ask?.Kind is QuestionKind.Yes or QuestionKind.No).SelectMany(a => a.Variants.Select(v => (a, v)))];

    /// <summary>The likest one; null where none is like enough, or where one with the other answer is nearly as like.</summary>
    /// <param name="question">The question.</param>
    /// <param name="admit">Facts that may be told; null for all.</param>
    public Proposition? Nearest(Question question, Func<Fact, bool>? admit)
    {
        if (question.Units.Count == 0)
        {
            return null;
        }

        var terms = question.Units.SelectMany(u => u.Terms).ToHashSet(StringComparer.Ordinal);
        var parts = question.Units.SelectMany(u => u.Parts.SelectMany(p => p)).ToHashSet(StringComparer.Ordinal);
        var whole = question.Units.Sum(index.Weight);
        var polarity = index.Polarity.Of(question.Tokens);
        var sameness = new Sameness(question, index.Pack, assertion);
        Proposition? yes = null, no = null;
        foreach (var (askable, variant) in _listed)
        {
            if (variant.Weight == 0 || (admit is not null && !admit(askable.Entry!.Fact)))
            {
                continue;
            }

            var likeness = Math.Min(Shared(variant, terms, parts), Shared(question, variant)) / Math.Max(variant.Weight, whole);
            if (likeness < index.Weights.Proposition || likeness <= (askable.Ask!.Kind == QuestionKind.Yes ? yes : no)?.Likeness)
            {
                continue;
            }

            if (polarity != variant.Polarity
                || (question.FollowUps.Count == 0 && variant.Units.Any(u => u.Entities.Any() && !u.Terms.Any(terms.Contains) && !Partly(u, terms, parts))))
            {
                continue;
            }

            if (Lacks(variant, terms, parts) || Adds(question, askable, variant) || !sameness.May(askable, variant))
            {
                continue;
            }

            var found = new Proposition(askable, variant, likeness);
            (yes, no) = askable.Ask.Kind == QuestionKind.Yes ? (found, no) : (yes, found);
        }

        var (best, other) = (yes?.Likeness ?? 0) >= (no?.Likeness ?? 0) ? (yes, no) : (no, yes);
        return best is not null && (other is null || best.Likeness - other.Likeness >= index.Weights.YesNoLead) ? best : null;
    }

    private static double Shared(Variant variant, HashSet<string> terms, HashSet<string> parts)
    {
        var shared = 0.0;
        for (var i = 0; i < variant.Units.Count; i++)
        {
            shared += variant.Weights[i] * (variant.Units[i].Terms.Any(terms.Contains) ? 1 : Partly(variant.Units[i], terms, parts) ? 0.6 : 0);
        }

        return shared;
    }

    // Several words of the listed question can mean the same one of this.
    private double Shared(Question question, Variant variant) => question.Units
        .Where(u => variant.Units.Any(v => v.Has(u) || u.Parts.Any(p => p.Any(v.Terms.Contains) || v.Parts.Any(q => q.Any(p.Contains)))))
        .Sum(index.Weight);

    private static bool Partly(Unit unit, HashSet<string> terms, HashSet<string> parts) =>
        unit.Terms.Any(parts.Contains) || unit.Parts.Any(p => p.Any(terms.Contains) || p.Any(parts.Contains));

    // "Against" or "only" in the listed question, and not in this one.
    private bool Lacks(Variant variant, HashSet<string> terms, HashSet<string> parts) => variant.Units.Any(u =>
        u.Terms.Any(t => t[0] == '#') && !u.Entities.Any() && index.Weight(u) > index.Weights.PlainWord && !u.Terms.Any(terms.Contains)
            && !Partly(u, terms, parts));

    // A telling word of this question that neither the listed one nor the fact has.
    private bool Adds(Question question, Askable askable, Variant variant) => question.Units.Exists(u =>
        (u.Entities.Any() || (u.Terms.Any(t => t[0] == '#') && index.Weight(u) > index.Weights.PlainWord) || (u.Name && !u.Known))
        && !u.Terms.Any(askable.Entry!.Told.Contains) && !variant.Units.Any(v => v.Terms.Any(u.Terms.Contains)
            || (!IsOne(u) && (v.Parts.Any(p => p.Any(u.Terms.Contains)) || u.Parts.Any(p => p.Any(v.Terms.Contains))))));

    // One war is not another for being a war too.
    private bool IsOne(Unit unit) => unit.Entities.ToList() is [var id] && index.Pack.EntitiesById[id].Group is EntityGroup.Event or EntityGroup.Person;
}

/// <summary>A listed yes-or-no question that is like the one asked.</summary>
/// <param name="Askable">The fact with its yes or no.</param>
/// <param name="Variant">The listed question.</param>
/// <param name="Likeness">Shared weight over that of the weightier of the two, 0 to 1.</param>
internal sealed record Proposition(Askable Askable, Variant Variant, double Likeness);
