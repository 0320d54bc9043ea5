using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Weighs how well each askable thing explains a question.</summary>
internal sealed class Evidence(PackIndex index)
{
    // Units beyond this number are not weighed; a message of the greatest length has fewer that matter.
    private const int MostUnits = 64;

    // The right one was among the first dozen in 98 of 100 questions.
    private const int MostGroups = 40;

    // A question is weighed several times, with other facts admitted; how it is worded stays the same, and is forgotten with its units.
    private readonly ConditionalWeakTable<List<Unit>, Wording> _wordings = [];

    /// <summary>All askable things with their evidence, best first; those that explain nothing are left out.</summary>
    /// <param name="question">The question.</param>
    /// <param name="admit">Facts that may be told; null for all.</param>
    /// <param name="context">What the conversation adds to a fact's score; null for nothing.</param>
    public List<Candidate> Rank(Question question, Func<Fact, bool>? admit = null, Func<Fact, double>? context = null)
    {
        var wording = _wordings.GetValue(question.Units, units =>
            new Wording(new VariantLikeness(index.Postings, [.. units.Take(MostUnits)],
                index.Weights.ShortQuestion * units.Take(MostUnits).Sum(index.Weight))));
        return admit is null && context is null
            ? wording.Ranked.GetOrAdd((question.Intent, question.Text), _ => Ranked(question, wording, null, null))
            : Ranked(question, wording, admit, context);
    }

    private List<Candidate> Ranked(Question question, Wording wording, Func<Fact, bool>? admit, Func<Fact, double>? context)
    {
        var units = question.Units.Take(MostUnits).ToArray();
        var weights = Array.ConvertAll(units, index.Weight);
        if (weights.Length == 0)
        {
            return [];
        }

        var noun = Noun(question);
        // Whom a pronoun means.
        var person = question.Units.Where(u => u.Start == u.End).SelectMany(u => u.Entities)
            .FirstOrDefault(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person);
        var odds = wording.Odds.GetOrAdd((question.Intent, question.Text), _ =>
            index.Model.LogOdds(QuestionFeatures.Of(question.Tokens, UnitReader.Read(question.Tokens, index.Lexicon), question.Intent)));
        return [.. Likeliest(odds, admit)
            .SelectMany(group => Weigh(question.Intent, group, units, weights, wording.Likeness, admit, person))
            .Select(c => c.Fact is { } fact && context is not null ? c with { Score = c.Score + context(fact) } : c)
            .Select(c => noun >= 0 && c.Fact is not null && c.Credits[noun] == 0 ? c with { Score = c.Score * index.Weights.OtherNoun } : c)
            .Select(c =>
                c with { Odds = odds[c.Askable.Number],
                    Rank = (index.Weights.Evidence * c.Score) + odds[c.Askable.Number] + (index.Weights.Kind * Math.Log(KindFit.Factor(question.Intent,
                        c.Askable))) })
            .OrderByDescending(c => c.Rank).ThenBy(c => c.Askable.Entry?.Order ?? int.MaxValue)];
    }

    // "What way of fighting …": what stands right behind the question word is what is asked for. Its place among the units; -1 for none.
    private int Noun(Question question)
    {
        var asking = question.Intent is Intent.What or Intent.How or Intent.Who or Intent.Where or Intent.List
            ? AskedFor.Place(question.Tokens, "what", "which") : -1;
        if (asking >= 0 && asking + 3 < question.Tokens.Count && question.Tokens[asking + 1].Text is "was" or "is" or "were" or "are"
            && question.Tokens[asking + 2].Text is "the"
            && question.Units.Take(MostUnits).Index().FirstOrDefault(u => u.Item.Start == asking + 3) is { Item: { } of } noun && !of.Entities.Any()
            && of.End < question.Tokens.Count && question.Tokens[of.End].Text == "of")
        {
            return noun.Index;
        }

        return asking < 0 ? -1
            : question.Units.Take(MostUnits).Index()
                .Where(u => u.Item.Start == asking + 1 && u.Item.End > u.Item.Start && !u.Item.Entities.Any() && u.Item.Terms.Any(t => t[0] == '#')
                    && index.Weight(u.Item) > index.Weights.UnheardWord)
            .Select(u => u.Index).FirstOrDefault(-1);
    }

    // Only the sentences and silences whose questions are worded most like this one are weighed.
    private IEnumerable<IReadOnlyList<Askable>> Likeliest(double[] odds, Func<Fact, bool>? admit) =>
        index.Groups
            .Select(g =>
                (Group: g,
                    Odds: g.Where(a => a.Entry is null || admit is null || admit(a.Entry.Fact)).Select(a => odds[a.Number])
                        .DefaultIfEmpty(double.NegativeInfinity).Max()))
            .OrderByDescending(g => g.Odds).Take(MostGroups).Select(g => g.Group);

    // Facts of one sentence are asked for in the same words: the best likeness of one counts, a little less, for its neighbours.
    private List<Candidate> Weigh(Intent intent, IReadOnlyList<Askable> group, Unit[] units, double[] weights, VariantLikeness likeness, Func<Fact,
        bool>? admit, string? person)
    {
        var found = new List<Candidate>(group.Count);
        FactEntry? entry = null;
        double[]? credits = null;
        foreach (var askable in group)
        {
            if (askable.Entry is not null && ((admit is not null && !admit(askable.Entry.Fact)) || IsBesideThePoint(askable.Entry.Fact, intent)))
            {
                continue;
            }

            if (credits is null || !ReferenceEquals(entry, askable.Entry))
            {
                entry = askable.Entry;
                credits = Array.ConvertAll(units, unit => CreditOf(unit, askable));
            }

            if (Best(intent, askable, weights, credits, likeness, person) is { } best)
            {
                found.Add(best);
            }
        }

        var shared = found.Count == 0 ? 0 : found.Max(c => c.Likeness) * index.Weights.NeighbourLikeness;
        return found.ConvertAll(c => Scored(intent, c, Math.Max(c.Likeness, c.Fact is null ? 0 : shared)));
    }

    // A list is no answer to "when", "how many" or "did they", unless it has just that.
    private static bool IsBesideThePoint(Fact fact, Intent intent) =>
        fact.Tells.Count > 0 && !fact.Asks.Any(a => KindFit.IsExact(intent, a.Kind)) && intent switch
        {
            Intent.When or Intent.HowMany or Intent.YesNo or Intent.Why or Intent.Elapsed or Intent.Duration => true,
            Intent.Who or Intent.Where => !fact.Asks.Any(a => a.Kind == QuestionKind.List),
            _ => false,
        };

    private Candidate Scored(Intent intent, Candidate candidate, double likeness) => candidate with
    {
        Likeness = likeness,
        Score = KindFit.Factor(intent, candidate.Askable) * candidate.Score * Combined(candidate.Coverage, likeness),
    };

    private double Combined(double coverage, double likeness) => coverage * (1 - index.Weights.Likeness + (index.Weights.Likeness * likeness));

    // "What office did he hold?" is not answered by what is asked of somebody else.
    private bool IsOfOthers(Variant variant, string? person) =>
        person is not null
            && variant.Units.SelectMany(u => u.Entities).Where(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person).ToList() is { Count: > 0 } named
            && !named.Contains(person);

    private Candidate? Best(Intent intent, Askable askable, double[] weights, double[] credits, VariantLikeness likeness, string? person)
    {
        Variant? best = null;
        var (bestScore, bestCoverage, bestLikeness) = (0.0, 0.0, 0.0);
        foreach (var variant in askable.Variants.Where(v => !IsOfOthers(v, person) && (askable.Entry is not null || !KindFit.AsksOther(intent, v.Intent))))
        {
            var shared = likeness.Shared(variant);
            var coverage = Coverage(weights, credits, shared);
            var like = likeness.Of(variant);
            var score = Combined(coverage, like) * Itself(weights, shared);
            if (score > bestScore)
            {
                (best, bestScore, bestCoverage, bestLikeness) = (variant, score, coverage, like);
            }
        }

        return best is null ? null
            : new Candidate(askable, best, Itself(weights, likeness.Shared(best)), bestCoverage, bestLikeness, Explained(credits, likeness.Shared(best)));
    }

    private static double Coverage(double[] weights, double[] credits, ulong shared)
    {
        var (explained, total) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            total += weights[i];
            explained += weights[i] * ((shared >> i & 1) == 1 ? 1 : credits[i]);
        }

        return explained / total;
    }

    // Words that the listed question itself has count a little more than those that the fact has elsewhere.
    private double Itself(double[] weights, ulong shared)
    {
        var (own, total) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            total += weights[i];
            own += (shared >> i & 1) == 1 ? weights[i] : 0;
        }

        return 1 - index.Weights.OwnWords + (index.Weights.OwnWords * own / total);
    }

    private static double[] Explained(double[] credits, ulong shared) => [.. credits.Select((credit, i) => (shared >> i & 1) == 1 ? 1 : credit)];

    private double CreditOf(Unit unit, Askable askable) =>
        askable.Entry is { } entry ? Credit(unit, entry)
        : unit.Entities.Any(askable.Silence!.About.Contains) ? 1 : 0;

    private double Credit(Unit unit, FactEntry entry)
    {
        if (Any(unit.Terms, entry.Told))
        {
            return index.Weights.TermInStatement;
        }

        if (Any(unit.Terms, entry.AskedWith))
        {
            return index.Weights.TermInOtherQuestion;
        }

        if (unit.Entities.Any(id => index.Pack.EntitiesById[id].StandsFor is { } meant && entry.Told.Contains("@" + meant)))
        {
            return index.Weights.StandsFor;
        }

        return unit.Parts.Count == 0 ? 0 : index.Weights.PhraseInParts * unit.Parts.Average(p => Any(p, entry.Told) ? 1 : Any(p, entry.AskedWith) ? 0.8 : 0);
    }

    private static bool Any(IReadOnlyList<string> terms, FrozenSet<string> set)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (set.Contains(terms[i]))
            {
                return true;
            }
        }

        return false;
    }

    // What a question shares with the listed ones, and by what it wants the odds of each thing and all candidates.
    private sealed record Wording(VariantLikeness Likeness)
    {
        public ConcurrentDictionary<(Intent Intent, string Text), double[]> Odds { get; } = [];

        public ConcurrentDictionary<(Intent Intent, string Text), List<Candidate>> Ranked { get; } = [];
    }
}
