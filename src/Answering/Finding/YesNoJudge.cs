using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Decides yes, no, or that the article does not say. Shared words alone never make a yes.</summary>
internal sealed class YesNoJudge(PackIndex index, Assertion assertion)
{
    // Of the wordings of a fact that name two countries one in so many may have them in odd order.
    private const int MostReversed = 4;

    // "An alliance of some kind directed against the X".
    private const int MostBetween = 9;

    private readonly Propositions _propositions = new(index, assertion);
    private readonly Confidence _confidence = new(index.Weights);

    /// <summary>The answer of a listed yes-or-no question that says the same; null where there is none.</summary>
    public (Found Found, double Likeness)? Same(Question question, Func<Fact, bool>? admit)
    {
        if (_propositions.Nearest(question, admit) is not { } same)
        {
            return null;
        }

        var candidate = new Candidate(same.Askable, same.Variant, same.Likeness, same.Likeness, same.Likeness, [.. question.Units.Select(_ => 1.0)]);
        var reason = FormattableString.Invariant($"says the same as “{same.Variant.Text}” ({same.Likeness:F2})");
        return (Told(candidate, same.Askable.Ask!.Answer, reason) with { Sure = same.Likeness >= index.Weights.SureLikeness }, same.Likeness);
    }

    /// <summary>Decides by the best candidate.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">All candidates, best first.</param>
    /// <param name="top">The best candidate with a fact.</param>
    /// <param name="leaning">What vouches for what the question leaves out.</param>
    public Finding Decide(Question question, List<Candidate> ranked, Candidate top, Leaning leaning)
    {
        if (IsSaidOfAnother(question))
        {
            return Unsure(top.Fact!, "a title that others bear");
        }

        if (Plain(question) && (IsAgainst(question, top) || IsWithOpponent(question, top)))
        {
            return Told(top, index.Pack.Phrases["no"], $"fact {top.Fact!.Id} has that against whom the question has it for");
        }

        var likelier = Likelier(question, ranked);
        var decided = ByFact(question, ranked, top, leaning);
        return likelier is not null && (decided is NotKnown || IsNo(likelier.Short!)) ? likelier : decided;
    }

    /// <summary>True for a short answer that affirms.</summary>
    public static bool IsYes(string said) => said.StartsWith("Yes", StringComparison.Ordinal);

    /// <summary>True for a short answer that denies.</summary>
    public static bool IsNo(string said) => said.StartsWith("No", StringComparison.Ordinal);

    // The yes or no whose listed questions are worded most like this one, where the topic is sure and the other word is clearly less likely.
    private Found? Likelier(Question question, List<Candidate> ranked)
    {
        var sameness = new Sameness(question, index.Pack, assertion);
        var polarity = index.Polarity.Of(question.Tokens);
        var listed = ranked.FindAll(c => c.Askable.Ask?.Kind is QuestionKind.Yes or QuestionKind.No);
        var decisions = listed.FindAll(c => sameness.May(c.Askable, c.Variant));
        if (decisions.Count == 0 || ranked.Find(c => c.Fact is not null)!.Fact!.Sentence != decisions[0].Fact!.Sentence)
        {
            return null;
        }

        var said = decisions[0];
        var rival = decisions.Find(c => c.Askable.Ask!.Kind != said.Askable.Ask!.Kind);
        var opposite = listed.Find(c => c.Askable.Ask!.Kind != said.Askable.Ask!.Kind && c.Fact!.Sentence == said.Fact!.Sentence);
        // The other word is listed for nearly this very question, if put in another way.
        if (opposite is not null && opposite.Likeness >= index.Weights.SureLikeness && opposite.Likeness > said.Likeness && opposite.Rank - said.Rank >= index.Weights.YesNoFarLead)
        {
            return null;
        }

        var confidence = _confidence.Of(ranked, said,
            QuestionFeatures.Of(question.Tokens, UnitReader.Read(question.Tokens, index.Lexicon), question.Intent).Count);
        return confidence >= index.Weights.YesNoConfidence && (rival is null || said.Rank - rival.Rank >= index.Weights.YesNoRankLead)
            && said.Coverage >= index.Weights.YesNoCoverage
            && (AreAlike(said.Variant.Polarity, polarity, question, said.Variant)
                || (opposite is not null && said.Variant.Polarity.Denied == polarity.Denied && said.Rank - opposite.Rank >= index.Weights.YesNoFarLead))
            && !said.Unexplained(question).Any(u => u.Entities.Any() || u.Name)
            ? Told(said, said.Askable.Ask!.Answer, $"worded most like “{said.Variant.Text}”")
            : null;
    }

    private static bool AreAlike(Polarity listed, Polarity asked, Question question, Variant variant) =>
        listed with { Against = asked.Against } == asked && (listed.Against == asked.Against || AreAgainstNames(question, variant));

    // "The war against X" turns nothing round, unlike "against it".
    private static bool AreAgainstNames(Question question, Variant variant) =>
        Relation.Of(question.Tokens, question.Units).Concat(variant.Relations).Any(r => r.Preposition == "against");

    // No listed yes-or-no question of the fact speaks for the contrary.
    private bool Unopposed(List<Candidate> ranked, Fact fact)
    {
        var yes = ranked.Find(c => c.Askable.Ask?.Kind == QuestionKind.Yes && c.Fact!.Sentence == fact.Sentence)?.Rank ?? 0;
        var no = ranked.Find(c => c.Askable.Ask?.Kind == QuestionKind.No && c.Fact!.Sentence == fact.Sentence)?.Rank ?? 0;
        return (fact.Negated ? no - yes : yes - no) >= index.Weights.YesNoDateLead;
    }

    private Finding ByFact(Question question, List<Candidate> ranked, Candidate top, Leaning leaning)
    {
        var fact = top.Fact!;
        var strangers = top.Unexplained(question).ToList();
        if (strangers.Find(u => u.Entities.Any()) is { } stranger)
        {
            return Counterpart(stranger, question, fact) is { } right && strangers.Count == 1 && top.Likeness >= index.Weights.YesNoLikeness
                ? Told(top, Phrases.Fill(index.Pack, "no_rather", ("right", right.Name)), $"“{stranger.Text}” stands where the article has {right.Id}")
                : Unsure(fact, $"nothing links “{stranger.Text}” with the rest");
        }

        // "Is article 3 of it in force?"
        if (strangers.Find(u => char.IsAsciiDigit(u.Text[0])) is { } number)
        {
            return Unsure(fact, $"nothing has “{number.Text}”");
        }

        if (Roles.Clash(question, top, index))
        {
            return Told(top, index.Pack.Phrases["no_other_way"], "the article has it the other way round");
        }

        var (coverage, likeness) = leaning == Leaning.None
            ? (index.Weights.YesNoCoverage, index.Weights.YesNoLikeness)
            : (index.Weights.LeaningCoverage, index.Weights.YesNoLikeness / 2);
        if (top.Coverage >= coverage && Listed(question, fact, likeness, leaning) is { } listed)
        {
            return Told(top, listed.Answer, $"listed, with the same telling words: “{listed.Text}”") with { Sure = top.Likeness >= index.Weights.SureLikeness };
        }

        return leaning == Leaning.OnDate && Plain(question) && Unopposed(ranked, fact) && top.Coverage >= index.Weights.SureCoverage
            && !Roles.Stranger(question, fact) && !strangers.Exists(u => index.Weight(u) > index.Weights.PlainWord)
            ? Told(top, index.Pack.Phrases[fact.Negated ? "no" : "yes"], $"fact {fact.Id} has all of the question and its date")
            : Plain(question) && Entailed(question, top)
                ? Told(top, index.Pack.Phrases[fact.Negated ? "no" : "yes"], $"fact {fact.Id} tells all of the question")
                : Plain(question) && Denied(question, top) is { } contrary
                    ? Told(top, index.Pack.Phrases["no"], $"fact {fact.Id} tells the contrary of “{contrary.Text}” and all else of the question")
                    : Unsure(fact, "too little of the question is explained");
    }

    // Every word of the question is told by the fact, the doer is the fact's, and a listed question has nearly all of its words in this one.
    private bool Entailed(Question question, Candidate top)
    {
        var terms = question.Units.SelectMany(u => u.Terms.Concat(u.Parts.SelectMany(p => p))).ToHashSet(StringComparer.Ordinal);
        var told = top.Askable.Entry!.Told;
        return !IsReversed(question, top.Fact!) && Asserted(question, top.Fact!, terms) && !LacksDeed(question)
            && question.Units.TrueForAll(u => u.Terms.Any(told.Contains) || (index.Weight(u) < 0.5 && !IsAttribute(u, question)))
            && !Roles.Stranger(question, top.Fact!);
    }

    // "A naval battle": its sort is asked too.
    private static bool IsAttribute(Unit unit, Question question) =>
        unit.Start > 0 && unit.Start < unit.End && question.Tokens[unit.Start - 1].Text is "a" or "an" or "any"
        && question.Units.Exists(noun => noun.Start == unit.End && noun.Terms.Any(t => t[0] is '@' or '#'));

    // "Did X answer Y?": what is asked to have been done is no word of the pack.
    private bool LacksDeed(Question question) =>
        question.Tokens[0].Text is "did" or "does" or "do" && !question.Tokens.Any(t => t.Text is "have" or "got")
        && question.Units.TrueForAll(u => u.Entities.Any() && !u.Entities.Any(id => index.Pack.EntitiesById[id].Group == EntityGroup.Event));

    /// <summary>True for "was he president?", of a title that others bear than the one meant.</summary>
    public bool IsSaidOfAnother(Question question) =>
        question.Tokens[0].Text is "was" or "is"
            && question.Units.Where(u => u.Start == u.End).SelectMany(u => u.Entities)
                .FirstOrDefault(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person) is { } meant
        && question.Units.Exists(u => u.End > u.Start && !question.Tokens[u.Start].Capital && u.Entities.ToList() is { Count: > 0 } bearers
            && !bearers.Contains(meant) && bearers.TrueForAll(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person));

    // All of the question is told by the fact, with the contrary of one of its words.
    private Unit? Denied(Question question, Candidate top) =>
        !top.Fact!.Negated && !question.Tokens.Any(t => t.Text is "any" or "some") && !IsReversed(question, top.Fact) && !Roles.Unsaid(question, top.Fact, index)
        && assertion.Contrary(question, top.Fact.Statement) is { } contrary
        && question.Units.TrueForAll(u => u == contrary || u.Terms.Any(top.Askable.Entry!.Told.Contains) || index.Weight(u) < 0.5) ? contrary : null;

    // "An alliance with X", where it was one against X.
    private bool IsWithOpponent(Question question, Candidate top)
    {
        var told = Tokeniser.Read(top.Fact!.Statement);
        var units = UnitReader.Read(told, index.Lexicon);
        bool IsSetAgainst(Unit noun, Unit name) => units.Exists(a => a.Has(noun) && units.Exists(b => b.Start > a.End && b.Entities.Any(name.Entities.Contains)
            && told.Skip(a.End).Take(b.Start - a.End).Any(t => t.Text == "against") && b.Start - a.End <= MostBetween));
        return !top.Fact.Negated && question.Units.Exists(name => name.Entities.Any() && question.Units.Exists(noun => noun.End < name.Start
            && question.Tokens.Skip(noun.End).Take(name.Start - noun.End).Select(t => t.Text).ToList() is ["with"] or ["with", "the"]
            && IsSetAgainst(noun, name)));
    }

    // "Did X back Y?", where X backed what was done against Y.
    private bool IsAgainst(Question question, Candidate top)
    {
        var told = Tokeniser.Read(top.Fact!.Statement);
        var against = Relation.Of(told, UnitReader.Read(told, index.Lexicon)).Where(r => r.Preposition == "against").SelectMany(r => r.Name.Entities)
            .ToHashSet(StringComparer.Ordinal);
        return against.Count > 0 && !top.Fact.Negated && !question.Tokens.Any(t => t.Text == "against")
            && Orientation.Of(question.Tokens, question.Units) is { } asked
            && asked.Agents.Any(id => top.Fact.Who.Contains(index.Pack.EntitiesById[id].StandsFor ?? id))
            && question.Units.Exists(y => y.Entities.Any(against.Contains)
                && question.Units.Exists(p => p.End == y.Start && !p.Entities.Any() && p.Terms.Any(t => t[0] == '#' && top.Askable.Entry!.Told.Contains(t))))
            && question.Units.TrueForAll(u => u.Terms.Any(top.Askable.Entry!.Told.Contains) || u.Entities.Any(asked.Agents.Contains) || index.Weight(u) < 0.5);
    }

    // "Was it the only one?", "did they refuse?": more is asked than the words of a fact.
    private bool Plain(Question question) => index.Polarity.Of(question.Tokens) is { Denied: false, All: false };

    // Nearly all that is listed of two countries goes the other way.
    private bool IsReversed(Question question, Fact fact) =>
        Slots.Direction(question.Tokens, question.Units, index.Pack) is var (from, to)
        && index.Askables.Where(a => a.Entry?.Fact.Id == fact.Id && a.Ask!.Kind != QuestionKind.No).SelectMany(a => a.Variants)
            .Select(v => v.Direction).OfType<(string, string)>().ToList() is var told
        && MostReversed * told.Count(d => d == (from, to)) < told.Count(d => d == (to, from));

    private bool Asserted(Question question, Fact fact, HashSet<string> terms) =>
        new Sameness(question, index.Pack, assertion) is var sameness
        && index.Askables.Where(a => a.Entry?.Fact.Id == fact.Id && a.Ask!.Kind != QuestionKind.No).SelectMany(a => a.Variants.Where(v => sameness.May(a, v)))
            .Any(v => Likeness(v, terms, 0) >= index.Weights.SureLikeness && !Lacks(v, terms));

    /// <summary>The word and what proves it, with the contradiction that a yes or no touches.</summary>
    public Found Told(Candidate top, string said, string reason)
    {
        var fact = top.Fact!;
        var conflict = index.Pack.Conflicts.FirstOrDefault(c => c.Facts.Contains(fact.Id) && (c.Kinds.Count == 0 || c.Kinds.Contains(QuestionKind.Yes)));
        var others = conflict is null ? [] : conflict.Facts.Where(id => id != fact.Id).Select(id => index.Pack.FactsById[id]);
        return new Found(said, [fact, .. others], [], conflict, [$"fact {fact.Id} decides it", reason]);
    }

    // The yes or no of the listed question that is likest, if it has no telling word ("against", "only") that this one has not, names the
    // same doer, and no listed question with the other word is as like.
    private (string Answer, string Text)? Listed(Question question, Fact fact, double least, Leaning leaning)
    {
        var polarity = index.Polarity.Of(question.Tokens);
        var terms = question.Units.SelectMany(u => u.Terms.Concat(u.Parts.SelectMany(p => p))).ToHashSet(StringComparer.Ordinal);
        var whole = question.Units.Sum(index.Weight);
        var sameness = new Sameness(question, index.Pack, assertion);
        var found = index.Askables.Where(a => a.Entry?.Fact.Id == fact.Id && a.Ask!.Kind is QuestionKind.Yes or QuestionKind.No)
            .SelectMany(a => a.Variants.Where(v => sameness.May(a, v)).Select(v => (a.Ask!, Variant: v, Likeness: Likeness(v, terms, whole))))
            .Where(v => v.Likeness >= least && v.Variant.Polarity == polarity
                && (leaning == Leaning.OnTalk || question.FollowUps.Count > 0 || NamesNoMore(v.Variant, terms)) && !Lacks(v.Variant, terms)
                && !(v.Item1.Kind == QuestionKind.Yes
                    ? AddsUntold(question, fact, v.Variant) || (leaning == Leaning.OnDate && NamesMore(question, v.Variant))
                        || (leaning == Leaning.OnTalk && !Told(question, fact)) : Adds(question, v.Variant)))
            .OrderByDescending(v => v.Likeness).ToList();
        return found.Count == 0 || found.Exists(f => f.Item1.Kind != found[0].Item1.Kind && f.Likeness >= found[0].Likeness - index.Weights.YesNoLead)
            ? null
            : (found[0].Item1.Answer, found[0].Variant.Text);
    }

    // The fact has every telling word of the question.
    private bool Told(Question question, Fact fact) =>
        question.Units.TrueForAll(u => index.Weight(u) <= index.Weights.PlainWord || index.Tells(fact, u)
            || u.Parts.Any(p => p.Any(index.EntryById[fact.Id].Told.Contains)));

    // A telling word of this question that the listed denial has not: that it denies.
    private bool Adds(Question question, Variant variant) => question.Units.Exists(u =>
        u.Terms.Any(t => t[0] == '#') && index.Weight(u) > index.Weights.PlainWord && !variant.Units.Any(v => v.Terms.Any(u.Terms.Contains)));

    // One that neither the listed question nor anything of the fact has; of two that are put up for choice one is enough.
    private bool AddsUntold(Question question, Fact fact, Variant variant) =>
        index.EntryById[fact.Id] is var entry && !question.Tokens.Any(t => t.Text == "or") && question.Units.Exists(u =>
        u.Terms.Any(t => t[0] == '#') && !u.Entities.Any() && index.Weight(u) > index.Weights.PlainWord
        && !u.Terms.Any(t => entry.Told.Contains(t) || entry.AskedWith.Contains(t)) && !variant.Units.Any(v => v.Has(u)));

    // "Did X turn to Y after the siege of 1925?" is not whether that siege was in 1925.
    private bool NamesMore(Question question, Variant variant) => question.Units.Exists(u =>
        u.End > u.Start && u.Entities.Any() && index.Weight(u) > index.Weights.PlainWord && !variant.Units.Any(v => v.Has(u)));

    private static bool NamesNoMore(Variant variant, HashSet<string> terms) =>
        variant.Units.All(u => !u.Entities.Any() || u.Terms.Any(terms.Contains) || u.Parts.Any(p => p.Any(terms.Contains)));

    private static double Likeness(Variant variant, HashSet<string> terms, double whole) =>
        variant.Weight == 0 ? 0 : variant.Units.Select((u, i) => u.Terms.Any(terms.Contains) ? variant.Weights[i] : 0).Sum() / Math.Max(variant.Weight, whole);

    private bool Lacks(Variant variant, HashSet<string> terms) => variant.Units.Any(u =>
        u.Terms.Any(t => t[0] == '#') && !u.Entities.Any() && index.Weight(u) > index.Weights.PlainWord && !u.Terms.Any(terms.Contains));

    // The place of the same kind that the fact tells of, and that the question does not name.
    private Entity? Counterpart(Unit stranger, Question question, Fact fact)
    {
        var named = question.Units.SelectMany(u => u.Entities).ToHashSet(StringComparer.Ordinal);
        var strange = index.Pack.EntitiesById[stranger.Entities.First()];
        var places = fact.Where.Select(id => index.Pack.EntitiesById[id])
            .Where(e => e.Group == strange.Group && e.Kind == strange.Kind && !named.Contains(e.Id)).ToList();
        return strange.Group == EntityGroup.Place && places.Count == 1 ? places[0] : null;
    }

    private NotKnown Unsure(Fact fact, string reason) => new(index.Pack.Phrases["not_known"], fact, [reason]);
}
