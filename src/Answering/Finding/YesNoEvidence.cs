using System.Collections.Concurrent;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>One word that can be said to a yes-or-no question.</summary>
/// <param name="Best">The listed question with that answer that the question is likest.</param>
/// <param name="Word">Yes or no.</param>
/// <param name="Numbers">What speaks for it, by <see cref="YesNoEvidence.Names"/>.</param>
internal sealed record YesNoCase(Candidate Best, QuestionKind Word, IReadOnlyList<double> Numbers);

/// <summary>What speaks for yes and for no as the answer to a question, in numbers.</summary>
internal sealed class YesNoEvidence(PackIndex index, Assertion assertion)
{
    /// <summary>
    /// What the numbers tell, in their order: leads in rank (20 are 1), shares and likenesses from 0 to 1, weights of words, and 1 for what holds.
    /// </summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "lead over the other word", "lead over silences", "lead over other sentences", "likeness", "coverage", "odds", "unexplained share", "most unexplained",
        "share that only the other word has", "share that only this word has", "share nowhere", "most nowhere", "denied otherwise", "against otherwise",
            "all otherwise",
        "lacking share", "most lacking", "may be the same", "negated", "units", "other word absent", "unknown name", "alike", "lead in likeness",
            "alike and the same",
        "lead in being alike and the same", "tells the contrary", "second alike", "lead of second alike", "said", "other said", "of what is told",
    ];

    private const double MostLead = 60;

    private const double PerLead = 20;

    // No question weighs less.
    private const double Least = 0.1;

    // So many of the likest are looked at for one that can say the same.
    private const int MostLookedAt = 12;

    private readonly ConcurrentDictionary<string, Sentence> _sentences = new(StringComparer.Ordinal);

    /// <summary>Yes and no by what was found, by the best fact and by the best listed yes-or-no question.</summary>
    /// <param name="question">A yes-or-no question.</param>
    /// <param name="ranked">All candidates, best first.</param>
    /// <param name="finding">What the rules found.</param>
    public IEnumerable<YesNoCase> Of(Question question, List<Candidate> ranked, Finding finding)
    {
        var first = ranked.Find(c => c.Fact is not null)?.Fact;
        var told = (finding as Found)?.Facts[0];
        foreach (var fact in new[] { told ?? first, first, ranked.Find(c => c.Askable.Ask?.Kind is QuestionKind.Yes or QuestionKind.No)?.Fact }.OfType<Fact>()
            .DistinctBy(f => f.Sentence))
        {
            var isTold = fact.Sentence == (told ?? first)?.Sentence;
            var asked = new Asked(question, ranked, _sentences.GetOrAdd(fact.Sentence, Read), index, assertion, isTold ? (finding as Found)?.Short
                : null, isTold);
            foreach (var found in new[] { Of(asked, fact, QuestionKind.Yes), Of(asked, fact, QuestionKind.No) }.OfType<YesNoCase>())
            {
                yield return found;
            }
        }
    }

    private YesNoCase? Of(Asked asked, Fact fact, QuestionKind word)
    {
        var (ranked, sentence, units) = (asked.Ranked, asked.Sentence, asked.Units);
        var own = ranked.FindAll(c => c.Fact?.Sentence == fact.Sentence && c.Askable.Ask!.Kind == word);
        if (own.Count == 0)
        {
            return null;
        }

        var best = own.Find(c => c.Fact!.Id == fact.Id) is { } same && own[0].Rank - same.Rank < 1 ? same : own[0];
        var contrary = word == QuestionKind.Yes ? QuestionKind.No : QuestionKind.Yes;
        var other = ranked.Find(c => c.Fact?.Sentence == fact.Sentence && c.Askable.Ask!.Kind == contrary);
        var silence = ranked.Find(c => c.Fact is null);
        var elsewhere = ranked.Find(c => c.Fact is not null && c.Fact.Sentence != fact.Sentence);
        var told = best.Askable.Entry!.Told;
        var (mine, theirs) = word == QuestionKind.Yes ? (sentence.Yes, sentence.No) : (sentence.No, sentence.Yes);
        var untold = units.FindAll(u => !Has(told, u));
        var unexplained = untold.FindAll(u => !best.Variant.Units.Any(v => u.Shares(v)));
        var onlyOther = untold.FindAll(u => !Has(mine, u) && Has(theirs, u));
        var onlyThis = untold.FindAll(u => Has(mine, u) && !Has(theirs, u));
        var nowhere = untold.FindAll(u => !Has(sentence.Any, u));
        var lacking = best.Variant.Units.Where(v => !asked.Question.Units.Exists(u => u.Shares(v))).ToList();
        var listed = best.Variant.Polarity;
        return new YesNoCase(
            best,
            word,
            [
                Lead(best, other), Lead(best, silence), Lead(best, elsewhere), best.Likeness, best.Coverage, best.Odds / Math.Sqrt(asked.Features),
                Share(unexplained, asked), Most(unexplained), Share(onlyOther, asked), Share(onlyThis, asked), Share(nowhere, asked), Most(nowhere),
                Of(asked.Polarity.Denied != listed.Denied), Of(asked.Polarity.Against != listed.Against), Of(asked.Polarity.All != listed.All),
                lacking.Sum(index.Weight) / Math.Max(best.Variant.Weight, Least), Most(lacking), Of(asked.Sameness.May(best.Askable, best.Variant)),
                Of(fact.Negated), units.Count, Of(other is null), Of(nowhere.Exists(u => u.Name || u.Entities.Any())),
                asked.Alike(word, 0), asked.Alike(word, 0) - asked.Alike(contrary, 0), asked.Same(word), asked.Same(word) - asked.Same(contrary),
                Of(asked.TellsContrary), asked.Alike(word, 1), asked.Alike(word, 1) - asked.Alike(contrary, 1),
                Of(asked.Said == word), Of(asked.Said == contrary), Of(asked.IsTold),
            ]);
    }

    private double Share(List<Unit> units, Asked asked) => units.Sum(index.Weight) / asked.Whole;

    private static double Of(bool holds) => holds ? 1 : 0;

    private static double Lead(Candidate best, Candidate? other) =>
        other is null ? MostLead / PerLead : Math.Clamp(best.Rank - other.Rank, -MostLead, MostLead) / PerLead;

    private double Most(IEnumerable<Unit> units) => units.Select(index.Weight).DefaultIfEmpty(0).Max();

    private Sentence Read(string id)
    {
        var askables = index.Askables.Where(a => a.Entry?.Fact.Sentence == id).ToList();
        HashSet<string> Terms(QuestionKind? kind) =>
            [.. askables.Where(a => kind is null || a.Ask!.Kind == kind).SelectMany(a => a.Variants).SelectMany(v => v.Units)
                .SelectMany(u => u.Terms.Concat(u.Parts.SelectMany(p => p)))];
        return new Sentence(Terms(QuestionKind.Yes), Terms(QuestionKind.No), Terms(null),
            [.. askables.Where(a => a.Ask!.Kind is QuestionKind.Yes or QuestionKind.No)]);
    }

    private static bool Has(IReadOnlySet<string> terms, Unit unit) =>
        unit.Terms.Any(terms.Contains) || (unit.Parts.Count > 0 && unit.Parts.All(p => p.Any(terms.Contains)));

    private sealed record Sentence(HashSet<string> Yes, HashSet<string> No, HashSet<string> Any, List<Askable> Decisions);

    private sealed class Asked
    {
        private readonly Dictionary<QuestionKind, List<(Askable Askable, Variant Variant, double Likeness)>> _alike;
        private readonly Dictionary<QuestionKind, double> _same = [];

        public Asked(Question question, List<Candidate> ranked, Sentence sentence, PackIndex index, Assertion assertion, string? said, bool isTold)
        {
            (Question, Ranked, Sentence, IsTold) = (question, ranked, sentence, isTold);
            Said = said is null ? null : YesNoJudge.IsYes(said) ? QuestionKind.Yes : YesNoJudge.IsNo(said) ? QuestionKind.No : null;
            Units = question.Units.FindAll(u => u.End > u.Start);
            Whole = Math.Max(Units.Sum(index.Weight), Least);
            Features = QuestionFeatures.Of(question.Tokens, UnitReader.Read(question.Tokens, index.Lexicon), question.Intent).Count;
            Polarity = index.Polarity.Of(question.Tokens);
            Sameness = new Sameness(question, index.Pack, assertion);
            TellsContrary = ranked.Find(c => c.Fact is not null) is { } top && assertion.Contrary(question, top.Fact!.Statement) is not null;
            var weights = Units.ConvertAll(index.Weight);
            double Likeness(Variant v) => v.Weight == 0 ? 0
                : Math.Min(Units.Select((u, i) => v.Units.Any(w => u.Shares(w)) ? weights[i] : 0).Sum(),
                    v.Units.Select((w, i) => Units.Exists(u => u.Shares(w)) ? v.Weights[i] : 0).Sum()) / Math.Max(v.Weight, Whole);
            _alike = sentence.Decisions.SelectMany(a => a.Variants.Select(v => (a, v, Likeness: Likeness(v)))).GroupBy(v => v.a.Ask!.Kind)
                .ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.Likeness).ToList());
            foreach (var kind in new[] { QuestionKind.Yes, QuestionKind.No })
            {
                _same[kind] = _alike.GetValueOrDefault(kind, []).Take(MostLookedAt)
                    .Where(v => v.Variant.Polarity == Polarity && Sameness.May(v.Askable, v.Variant)).Select(v => v.Likeness).FirstOrDefault();
            }
        }

        public Question Question { get; }

        public List<Candidate> Ranked { get; }

        public Sentence Sentence { get; }

        public List<Unit> Units { get; }

        public double Whole { get; }

        public int Features { get; }

        public Polarity Polarity { get; }

        public Sameness Sameness { get; }

        public bool TellsContrary { get; }

        public QuestionKind? Said { get; }

        public bool IsTold { get; }

        public double Alike(QuestionKind kind, int place) => _alike.GetValueOrDefault(kind, []).Skip(place).Select(v => v.Likeness).FirstOrDefault();

        public double Same(QuestionKind kind) => _same[kind];
    }
}
