using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>Finds what a piece of a question speaks of, with its date or why it has none.</summary>
internal sealed class AnchorFinder(PackIndex index, Evidence evidence, CountryCheck countries, OrderWords words)
{
    // Least share of the best fact's score at which one with a date is meant.
    private const double Dated = 0.85;

    // Share of the best fact's score at which another could as well be claimed.
    private const double AsWell = 0.95;

    // Share of what a piece says that may be left unexplained.
    private const double Share = 0.5;

    // Names of several words that events have, word by word.
    private readonly List<(Entity Event, IReadOnlyList<IReadOnlyList<string>> Parts)> _names =
    [
        .. index.Pack.Entities.Where(e => e.Group == EntityGroup.Event)
            .SelectMany(e => e.Aliases.Append(e.Name).Select(name => (e, index.Read(name))))
            .Where(n => n.Item2 is [{ Parts.Count: > 1 }]).Select(n => (n.e, n.Item2[0].Parts)),
    ];

    /// <summary>Finds; null where the piece says too little or the article does not speak of it.</summary>
    /// <param name="side">The piece, as a question with its units and dates alone.</param>
    /// <param name="claimed">True where the piece is put as something that happened: then all of it must be told.</param>
    public Anchor? Of(Question side, bool claimed = false)
    {
        side = words.WithoutMeasures(side);
        if (side.Dates is [{ Spans: [var span], Edtf: var edtf }] && !side.Units.Exists(u => index.Weight(u) > index.Weights.PlainWord))
        {
            if (side.Units.Find(IsOfDated) is { } shared)
            {
                return OfShared(side, shared, span);
            }

            return EdtfParser.Parse(edtf).Date is { } date ? new Anchor(DateSpanWording.Words(span), date, null, null) : null;
        }

        if (Named(side) is { } named)
        {
            return IsOfOtherDate(named, side) ? null : named;
        }

        if (Called(side) is { } called)
        {
            return called is [var only] && FactOf(only) is { } told && Thing(side, only, told) is var thing && !IsOfOtherDate(thing, side) ? thing : null;
        }

        return side.Units.Sum(index.Weight) < index.Weights.PairSide || IsOfAnother(side) ? null : Told(side, claimed) ?? (claimed ? null : OfDate(side));
    }

    /// <summary>False where a single word of a piece that names nothing ("being put down") finds a fact that has nothing to do with the other piece.</summary>
    public bool Belongs(Question side, Anchor found, Anchor other) =>
        found.Fact is not { } fact || other.Fact is not { } beside || side.Units.Exists(u => u.Entities.Any())
        || side.Dates.Any(d => d.Spans.Any(s => fact.When?.Span.Overlaps(s) == true))
        || side.Units.Where(u => u.Terms.Any(t => t[0] == '#') || (words.Joint(side.Tokens, u.Start) == 0 && IsAskedWith(fact, u)))
            .Sum(u => Math.Max(1, u.Parts.Count)) > 1
        || fact.Entities.Any(id => beside.Entities.Contains(id) && index.Weight(Unit.Meant(id)) > index.Weights.BroadName);

    /// <summary>True where the fact found has all that the piece names in so many words, or in others of the same meaning.</summary>
    public bool TellsAll(Question side, Anchor found) =>
        found.IsThing || (found.Fact is { } fact
            && side.Units.TrueForAll(u => index.Weight(u) <= index.Weights.PlainWord || index.Tells(fact, u)));

    private bool IsAskedWith(Fact fact, Unit unit) =>
        index.EntryById[fact.Id] is var entry && unit.Terms.Any(t => entry.Told.Contains(t) || entry.AskedWith.Contains(t));

    /// <summary>True where the piece has words that name something, found or not.</summary>
    public bool Names(Question side) => side.Units.Exists(u => u.Entities.Any() || !u.Known || index.Weight(u) > index.Weights.PlainWord);

    // A thing of the pack that has a date, or is known to have none, and nothing said of it that its fact does not tell.
    private Anchor? Named(Question side)
    {
        foreach (var unit in side.Units.Where(u => u.Entities.Count() == 1))
        {
            var entity = index.Pack.EntitiesById[unit.Entities.First()];
            if ((entity.When is not null || entity.Undated is not null) && FactOf(entity) is { } fact
                && side.Units.TrueForAll(u => ReferenceEquals(u, unit) || Tells(fact, u, entity) || words.IsEdge(side.Tokens, u.Start))
                && countries.Clash(side, fact) is null)
            {
                // The end of what only has a beginning.
                if (entity.When is { Span: { From: not null, To: null } } && words.AsksEnd(side.Tokens))
                {
                    return new Anchor(entity.Name, null, fact, entity.Undated ?? index.Pack.Phrases["open_end"]);
                }

                return Thing(side, entity, fact);
            }
        }

        return null;
    }

    // A name that several things share, all of them with a date of their own or known to have none: "the treaty".
    private bool IsOfDated(Unit unit) =>
        unit.Entities.Count() > 1 && unit.Entities.Select(id => index.Pack.EntitiesById[id])
            .All(e => e.Group is not (EntityGroup.Place or EntityGroup.Person) && (e.When is not null || e.Undated is not null));

    // "The treaty of 1325": the one of that name and date, or nothing.
    private Anchor? OfShared(Question side, Unit shared, DateSpan span) =>
        shared.Entities.Select(id => index.Pack.EntitiesById[id]).Select(e => e.StandsFor is { } other ? index.Pack.EntitiesById[other] : e).Distinct()
            .Where(e => e.When?.Span.Overlaps(span) == true).ToList() is [var first, ..] all && all.TrueForAll(e => e.When!.Text == first.When!.Text)
        && FactOf(first) is { } fact && countries.Clash(side, fact) is null
            ? Thing(side, first, fact)
            : null;

    private Anchor Thing(Question side, Entity thing, Fact fact)
    {
        var when = thing.When is { Span: { From: not null, To: not null } } ? thing.When : fact.When ?? thing.When;
        return Make(thing.Name, Asked(side, when), fact, thing.Undated) with { IsThing = true };
    }

    // "The Ruritanians invaded": what the Ruritanian invasion is, in the words of its name and in their order; null where nothing has such a name, or
    // only what something else than a country did, and empty where it was done by others.
    private List<Entity>? Called(Question side)
    {
        var units = side.Units.FindAll(u => u.End > u.Start);
        var clause = IsClause(side) ? side : Alone(side);
        if (units.Count < 2 || Orientation.Of(clause.Tokens, clause.Units) is not { Agents.Count: > 0 } asked)
        {
            return null;
        }

        var called = _names.Where(n => InOrder(units, n.Parts)).Select(n => n.Event).Distinct().ToList();
        var done = called.FindAll(e => e.When is not null
            && ((FactOf(e) is { } fact && asked.Agents.Any(fact.Who.Contains)) || _names.Any(n => n.Event == e && Does(asked, n.Parts))));
        return called.Count == 0 || (done.Count == 0 && !(IsClause(side) && asked.Agents.Any(id => index.Pack.EntitiesById[id].Iso is not null))) ? null : done;
    }

    // "The Ruritanian invasion of Graustark" says who did it; "the Graustark invasion" does not.
    private static bool Does(Orientation asked, IReadOnlyList<IReadOnlyList<string>> parts)
    {
        var deed = parts.ToList().FindIndex(p => asked.Predicate.Any(t => t[0] == '#' && p.Contains(t)));
        return deed > 0 && parts.Take(deed).Any(p => asked.Agents.Any(id => p.Contains("@" + id))) && parts.Skip(deed + 1).Any(p => p.Any(t => t[0] == '@'));
    }

    // "The revolt of 1325": the one word says enough where a fact of that date tells of it.
    private Anchor? OfDate(Question side)
    {
        if (side.Dates is not [{ Spans: [{ From: not null, To: not null } span] }] || !side.Units.Exists(SaysWhat))
        {
            return null;
        }

        bool IsSaid(Fact fact, Unit unit) => IsAskedWith(fact, unit) || (!unit.Entities.Any() && index.Weight(unit) <= index.Weights.PlainWord);
        bool IsThen(EdtfDate when) => when.Approximate ? when.Span.Overlaps(span) : span.Contains(when.Span);
        var fact = index.Own.Where(f => f is { When: { } when, Tells.Count: 0 } && IsThen(when)).OrderByDescending(f => f.Main)
            .FirstOrDefault(f => side.Units.TrueForAll(u => IsSaid(f, u)) && countries.Clash(side, f) is null);
        return fact is null ? null : Make(Name(fact), fact.When, fact, fact.Undated);
    }

    private static bool InOrder(List<Unit> units, IReadOnlyList<IReadOnlyList<string>> parts)
    {
        var at = 0;
        return units.TrueForAll(u =>
        {
            // A part that several things share ("embassy") is none of them.
            bool Says(int i) => parts[i].Count(t => t[0] == '@') <= Math.Max(1, u.Entities.Count())
                && u.Terms.Any(t => t[0] is '@' or '#' && parts[i].Contains(t));
            at = Enumerable.Range(at, parts.Count - at).FirstOrDefault(Says, parts.Count) + 1;
            return at <= parts.Count;
        });
    }

    // "X gets the planes", where Y got them: nothing else is meant.
    private bool IsOfAnother(Question side) => side.Units.Where(u => u.Entities.Count() == 1).Select(u => index.Pack.EntitiesById[u.Entities.First()])
        .Any(e => e.When is not null && e.Group == EntityGroup.Event && FactOf(e) is { } fact && countries.Clash(side, fact) is not null);

    // "The treaty of 1925" is not that of 1935.
    private static bool IsOfOtherDate(Anchor anchor, Question side) =>
        anchor.When is { } when && side.Dates.Any(d => d.Spans.Count > 0 && !d.Spans.Any(when.Span.Overlaps));

    private Fact? FactOf(Entity entity) => index.Own
        .Where(f => f.Entities.Contains(entity.Id) && (entity.When is null || f.When?.Span.Overlaps(entity.When.Span) == true))
        .OrderByDescending(f => f.PartOf == entity.Id).ThenByDescending(f => f.When?.Text == entity.When?.Text).ThenByDescending(f => f.Main)
        .FirstOrDefault();

    // What is said of a thing without a date, or of a body, may be something that has a date of its own.
    private bool Tells(Fact fact, Unit unit, Entity entity) =>
        index.EntryById[fact.Id] is var entry
        && ((unit.Terms.Any(t => entry.Told.Contains(t) || entry.AskedWith.Contains(t))
            && ((entity.When is not null && entity.Group == EntityGroup.Event) || index.Weight(unit) <= index.Weights.PlainWord))
            || (!unit.Name && index.Weight(unit) <= index.Weights.PlainWord));

    private Anchor? Told(Question side, bool claimed)
    {
        // "Did things improve?" claims too little to be found.
        if (claimed && !side.Units.Exists(u => u.Entities.Any() && index.Weight(u) > index.Weights.PlainWord)
            && side.Units.Count(u => index.Weight(u) > index.Weights.PlainWord) < 2)
        {
            return null;
        }

        var question = Alone(side) with { Intent = claimed ? Intent.YesNo : Intent.When, Dates = [] };
        var explained = evidence.Rank(question)
            .FindAll(c => c.Askable.Ask is { Kind: not QuestionKind.No } && c.Fact!.Tells.Count == 0 && Explains(question, c, claimed)
                && !(IsClause(side) && IsSufferer(side, c.Fact)));
        var fitting = explained.FindAll(c => countries.Clash(side, c.Fact!) is null);
        // What is told of another country is meant, and no lesser thing.
        if (fitting.Count > 0 && fitting[0].Score < AsWell * explained[0].Score)
        {
            return null;
        }

        // "The pact of 1925".
        if (side.Dates is [{ Spans: [var said] }] && fitting.FindAll(c => c.Fact!.When?.Span.Overlaps(said) == true) is { Count: > 0 } there)
        {
            fitting = there;
        }

        var dated = fitting.Count > 0 && fitting[0].Fact!.When is null
            && fitting.Find(c => c.Fact!.When is not null && c.Fact.Sentence == fitting[0].Fact!.Sentence) is { } beside
                ? beside with { Score = fitting[0].Score } : fitting.Find(c => c.Fact!.When is not null);
        var best = !claimed && dated is not null && dated.Score >= Dated * fitting[0].Score ? dated : fitting.FirstOrDefault();
        // "If they met in 1925": what nothing of that date tells in these words is no more than that date.
        if (!claimed && best is not null && side.Dates is [{ Spans: [var told], Edtf: var edtf }] && best.Fact!.When?.Span.Overlaps(told) != true)
        {
            return !side.Units.Exists(u => u.Entities.Any()) && EdtfParser.Parse(edtf).Date is { } date
                ? new Anchor(DateSpanWording.Words(told), date, null, null)
                : null;
        }

        return best is null
            || (claimed
                && fitting.Exists(c => c.Score >= AsWell * best.Score && c.Fact!.When?.Text != best.Fact!.When?.Text
                    && (c.Fact.PartOf is null || c.Fact.PartOf != best.Fact.PartOf))) ? null
                        : Make(Name(best.Fact!), claimed ? best.Fact!.When
                            : Asked(side, best.Fact!.When), best.Fact!, best.Fact!.Undated) with { Score = best.Score };
    }

    // The words of a piece that names something, or that is to be counted from and has no pronoun, without those of the rest of the question.
    private static Question Alone(Question side)
    {
        var said = side.Units.FindAll(u => u.End > u.Start);
        if (said.Count == 0 || ((side.FollowUps.Count > 0 || side.Intent == Intent.YesNo) && !said.Exists(u => u.Entities.Any())))
        {
            return side;
        }

        var (start, end) = (said.Min(u => u.Start), said.Max(u => u.End));
        return side with { Tokens = [.. side.Tokens.Skip(start).Take(end - start)],
            Units = side.Units.ConvertAll(u => u.End > u.Start ? u with { Start = u.Start - start, End = u.End - start } : u) };
    }

    private bool Explains(Question question, Candidate candidate, bool claimed) =>
        candidate.Likeness >= (claimed ? index.Weights.YesNoLikeness : index.Weights.PairLikeness)
        && candidate.Coverage >= (claimed ? index.Weights.YesNoCoverage : index.Weights.LeaningCoverage)
        && candidate.Score >= index.Weights.Accept
        && candidate.Unexplained(question).Union(question.Units.Where(u => IsTorn(candidate.Fact!, u))).ToList() is var left
        && 2 * left.Count < question.Units.Count + (left.TrueForAll(u => u.Known) ? 1 : 0)
        && !left.Exists(u => u.Entities.Any() || (u.Name && !u.Known) || (claimed && (!u.Known || index.Weight(u) > index.Weights.PlainWord)))
        && left.Sum(index.Weight) < Share * question.Units.Sum(index.Weight)
        && question.Units.Except(left).Any(u => SaysWhat(u) && IsAskedWith(candidate.Fact!, u))
        && !(claimed && NamesMore(question, candidate.Variant))
        && !Roles.Clash(question, candidate, index)
        && !(claimed && IsActive(question) && Roles.Stranger(question, candidate.Fact!));

    // "Did X do it", "before X did it", but not "X's doing", nor "X attacked", which may be short for what was done to it.
    private bool IsClause(Question side)
    {
        var first = side.Units.Where(u => u.End > u.Start).Select(u => u.Start).DefaultIfEmpty(0).Min();
        var before = first > 0 && side.Tokens[first - 1].Text == "the" ? first - 1 : first;
        return before > 0 && (words.Turns(side.Tokens, before - 1) || words.Connectors(side.Tokens).Any(c => c.End == before));
    }

    // "Before the Ruritanians rose", where somebody else rose against them.
    private bool IsSufferer(Question side, Fact fact) =>
        Orientation.Of(side.Tokens, side.Units) is { } asked && asked.Predicate.Any(index.EntryById[fact.Id].Told.Contains)
        && asked.Agents.Any(fact.Whom.Contains) && !asked.Agents.Any(id => fact.Who.Any(who => Roles.IsOne(who, id, index)))
        && side.Units.Zip(side.Units.Skip(1))
            .Any(p => p.First.Entities.Any(asked.Agents.Contains) && p.First.End == p.Second.Start && Orientation.IsPredicate(p.Second));

    // Of "the Ruritanian embassy" what is told of Ruritanians tells nothing.
    private bool IsTorn(Fact fact, Unit unit) =>
        unit.Entities.Any() && unit.Parts.Count > 1 && !IsAskedWith(fact, unit) && index.EntryById[fact.Id] is var entry
        && !unit.Parts.All(p => p.Any(t => entry.Told.Contains(t) || entry.AskedWith.Contains(t)));

    // Places that much is told of ("the Ruritanian one") tell nothing that happened.
    private bool SaysWhat(Unit unit) => index.Weight(unit) > index.Weights.PlainWord
        && (index.Weight(unit) >= index.Weights.UnheardWord || unit.Entities.All(id => index.Pack.EntitiesById[id].Group != EntityGroup.Place));

    // A listed question about something that is not named here is about something else.
    private bool NamesMore(Question question, Variant variant) => variant.Units.Any(v =>
        v.Entities.Any() && index.Weight(v) > index.Weights.PlainWord
        && !question.Units.Exists(u => u.Shares(v)));

    // "Was X recognised" has no doer before it.
    private static bool IsActive(Question question) => question.Tokens.Any(t => t.Text is "did" or "had" or "has" or "have");

    // "The end of the war": the last year of what lasts.
    private EdtfDate? Asked(Question side, EdtfDate? when) =>
        when?.Text.Split('/') is [{ Length: > 0 } and not "..", { Length: > 0 } and not ".." and var last] && words.AsksEnd(Alone(side).Tokens)
            ? EdtfParser.Parse(last).Date : when;

    // Where the article gives two dates, the thing has either.
    private Anchor Make(string name, EdtfDate? when, Fact fact, string? undated)
    {
        return when is null || index.DisputedDate(fact) is not { } conflict || !index.DatesOf(conflict).Contains(when.Text)
            ? new Anchor(name, when, fact, undated)
            : new Anchor(name, EdtfParser.Parse($"[{string.Join(',', index.DatesOf(conflict).Order(StringComparer.Ordinal))}]").Date
                ?? when, fact, undated) { Conflict = conflict };
    }

    private string Name(Fact fact) =>
        fact.PartOf is { } id && FactOf(index.Pack.EntitiesById[id])?.Id == fact.Id ? index.Pack.EntitiesById[id].Name
        : fact.Label is { } label ? $"“{label}”"
        : fact.PartOf is { } part && fact.When?.Text == index.Pack.EntitiesById[part].When?.Text ? index.Pack.EntitiesById[part].Name
        : $"“{fact.Statement.TrimEnd('.')}”";
}
