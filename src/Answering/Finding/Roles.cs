using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Compares who does what to whom in a question with the fact that would answer it.</summary>
internal static class Roles
{
    // Of the wordings listed for a sentence so many may be read with another doer than they mean.
    private const double OddlyPut = 0.1;

    private static readonly string[] Leading = ["charge", "command", "head", "chief", "commander", "leader", "captain", "boss", "chairman", "director"];

    /// <summary>True where the question makes the doer of the one whom the article has on the other side, and the other way round.</summary>
    public static bool Clash(Question question, Candidate candidate, PackIndex index)
    {
        // "Before the war broke out, what did X say?": a war does nothing to anybody.
        if (Orientation.Of(question.Tokens, question.Units) is not { } asked || asked.Agents.All(id => index.Pack.EntitiesById[id].Group == EntityGroup.Event))
        {
            return false;
        }

        var fact = candidate.Fact!;
        // A war that "broke out" did nothing to anybody.
        if (asked.Agents.All(id => index.Pack.EntitiesById[id].Group == EntityGroup.Event) || !asked.Agents.Any(fact.Whom.Contains)
            || asked.Agents.Any(fact.Who.Contains) || !asked.Patients.Any(fact.Who.Contains))
        {
            return false;
        }

        if (!asked.Predicate.Any(candidate.Askable.Entry!.Told.Contains))
        {
            return false;
        }

        return Worded(asked, fact, index, [.. asked.Patients.Where(fact.Who.Contains)]) == 0;
    }

    // "X sold to Y" and "Y bought from X" are the same fact: the share of the wordings listed with it that have the doer of the question, and the other side
    // where it counts.
    private static double Worded(Orientation asked, Fact fact, PackIndex index, IReadOnlyList<string>? patients = null)
    {
        var listed = index.Askables.Where(a => a.Entry?.Fact.Id == fact.Id && a.Ask!.Kind != QuestionKind.No).SelectMany(a => a.Variants)
            .Select(v => v.Orientation).OfType<Orientation>().Where(o => o.Agents.Count > 0 && o.Predicate.Any(asked.Predicate.Contains)).ToList();
        return listed.Count == 0 ? 0
            : (double)listed.Count(o => o.Agents.Any(asked.Agents.Contains) && (patients is null || o.Patients.Any(patients.Contains))) / listed.Count;
    }

    /// <summary>
    /// True where the question makes one country, or one person, the doer of what the article says of another, and hardly a listed question does so too.
    /// </summary>
    public static bool Usurped(Question question, Fact fact, PackIndex index)
    {
        if (fact.Who.Count == 0 || Orientation.Of(question.Tokens, question.Units) is not { } asked
            || !asked.Predicate.Any(index.EntryById[fact.Id].Told.Contains) || fact.Who.Any(id => Stands(id, asked.Agents, index)))
        {
            return false;
        }

        // "When did X tell Y of his support?": the doer is named before.
        if (question.Units.TakeWhile(u => !u.Entities.Any(asked.Agents.Contains)).Any(u => u.Entities.Any(fact.Who.Contains)))
        {
            return false;
        }

        // "Where were they posted while X and Y fought?", and what the same sentence of the article does say of the doer.
        if (IsBeside(question, asked) || (question.Intent != Intent.When && IsSaidBeside(asked, fact, index)))
        {
            return false;
        }

        var others = fact.Who.Select(id => index.Pack.EntitiesById[id]).ToList();
        var doers = asked.Agents.Select(id => index.Pack.EntitiesById[id]).ToList();
        return (doers.Exists(e => e.Iso is not null) && others.Exists(e => e is { Iso: not null } or { Of: not null })
                && Worded(asked, fact, index, asked.Patients.Where(id => others.Exists(e => e.Of == id)).ToList() is { Count: > 0 } turned ? turned
                    : null) == 0)
            || (doers is [{ Group: EntityGroup.Person }] && others.TrueForAll(e => e.Group == EntityGroup.Person) && Worded(asked, fact, index) < OddlyPut);
    }

    // "Over which region did X back Y?", of a fact about that region: another fact of its sentence has it that X backed Y.
    private static bool IsSaidBeside(Orientation asked, Fact fact, PackIndex index) =>
        asked.Patients.Count > 0 && index.Own.Any(f => f.Id != fact.Id && f.Sentence == fact.Sentence && f.Who.Any(id => Stands(id, asked.Agents, index))
            && asked.Patients.All(f.Whom.Contains) && asked.Predicate.Any(index.EntryById[f.Id].Told.Contains));

    // What is done in a clause that only tells the time.
    private static bool IsBeside(Question question, Orientation asked) =>
        question.Units.Find(u => u.End > u.Start && u.Entities.Any(asked.Agents.Contains)) is { } doer
        && question.Tokens.Take(doer.Start).Select(t => t.Text).ToList() is var before
        && before.FindLastIndex(w => w is "while" or "when" or "whilst") is > 0 and var at
        && question.Units.Exists(u => u.End <= at && Orientation.IsPredicate(u));

    /// <summary>True where the question makes somebody the doer of what the article says of others, and no listed question does so too.</summary>
    public static bool Unsaid(Question question, Fact fact, PackIndex index) =>
        Orientation.Of(question.Tokens, question.Units) is { } asked && asked.Agents.Any(id => index.Pack.EntitiesById[id].Group != EntityGroup.Event)
            && !IsPassive(question) && fact.Who.Count > 0 && !asked.Agents.Any(id => fact.Who.Any(who => IsOne(who, id, index)))
        && !Says(index.Askables.Where(a => a.Entry?.Fact.Sentence == fact.Sentence && a.Ask!.Kind != QuestionKind.No).SelectMany(a => a.Variants), asked.Agents,
            asked.Predicate);

    /// <summary>
    /// True where the fact makes one of them, or somebody who serves one, the doer of what is asked; its listed questions decide where they have the deed.
    /// </summary>
    public static bool Does(Question question, IReadOnlyList<string> doers, Fact fact, PackIndex index)
    {
        var listed = index.Askables.Where(a => a.Entry?.Fact.Id == fact.Id && a.Ask!.Kind != QuestionKind.No).SelectMany(a => a.Variants).ToList();
        var deed = question.Units.Find(Orientation.IsPredicate)?.Terms ?? [];
        return listed.Exists(v => v.Orientation?.Predicate.Any(deed.Contains) == true) ? Says(listed, doers, deed)
            : fact.Who.Any(who => Stands(who, doers, index));
    }

    /// <summary>True where listed questions make one of them the doer of it.</summary>
    public static bool Says(IEnumerable<Variant> listed, IReadOnlyList<string> agents, IReadOnlyList<string> predicate) =>
        listed.Select(v => v.Orientation).OfType<Orientation>().Where(o => o.Predicate.Any(predicate.Contains)).ToList() is var same
        && same.Count(o => o.Agents.Any(agents.Contains)) > OddlyPut * same.Count;

    // "Was X among those who were blamed?"
    private static bool IsPassive(Question question) =>
        question.Tokens[0].Text is "was" or "were" or "is" or "are" && !question.Tokens.Any(t => t.Text.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>True for the same, and where one serves the other, or lies in it.</summary>
    public static bool IsOne(string one, string other, PackIndex index) =>
        one == other || Belongs(one, other, index) || Belongs(other, one, index);

    private static bool Belongs(string id, string whole, PackIndex index) =>
        index.Pack.EntitiesById[id] is var entity
            && (entity.Of == whole || (entity.Within is { } within && (within == whole || Belongs(within, whole, index))) || entity.StandsFor == whole);

    /// <summary>True where the question gives an office to a country ("X's president") and whoever holds it in the fact serves another.</summary>
    public static bool WrongOffice(Question question, Fact fact, PackIndex index)
    {
        foreach (var office in question.Units.Where(u => u.Entities.Count() != 1))
        {
            if (question.Units.Find(u => IsOf(question, office, u) && u.Entities.Any(id => index.Pack.EntitiesById[id].Iso is not null)) is not { } country)
            {
                continue;
            }

            List<Entity> Holders(Fact told) =>
                [.. told.Who.Concat(told.Whom).Concat(told.Voice?.By is { } by ? [by] : []).Select(id => index.Pack.EntitiesById[id])
                .Where(e => e.Of is not null && e.Is.Any(word => index.Lexicon.Single(Text.Stemmer.Stem(word)).Any(office.Terms.Contains)))];
            var holders = Holders(fact) is { Count: > 0 } own ? own : index.Own.Where(f => f.Sentence == fact.Sentence).SelectMany(Holders).ToList();
            if (holders.Count > 0 && holders.TrueForAll(e => !country.Entities.Contains(e.Of!)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where it is asked who was in charge of a force or body of one country, and all whom the fact names serve another.</summary>
    public static bool IsOverOthers(Question question, Fact fact, PackIndex index) =>
        question.Intent == Intent.Who
        && fact.Entities.Select(id => index.Pack.EntitiesById[id]).Where(e => e is { Group: EntityGroup.Person, Of: not null })
            .ToList() is { Count: > 0 } persons
        && question.Units.Exists(u => u.Entities.ToList() is [var id] && index.Pack.EntitiesById[id] is { Group: EntityGroup.Organisation, Of: { } country }
            && IsLed(question, u.Start)
            && persons.TrueForAll(e => e.Of != id && e.Of != country));

    // "The officer in charge of the guards".
    private static bool IsLed(Question question, int start) =>
        question.Tokens.Take(start).Where(t => t.Text != "the").Select(t => t.Text).ToList() is [.., var led, "of"] && Leading.Contains(led);

    /// <summary>
    /// True where somebody is asked for who led what is a country's ("who led the Ruritanian army?") and all whom the fact has as its doers serve another.
    /// </summary>
    public static bool LedAnother(Question question, Fact fact, PackIndex index)
    {
        var persons = fact.Who.Select(id => index.Pack.EntitiesById[id]).Where(e => e is { Group: EntityGroup.Person, Of: not null }).ToList();
        return persons.Count > 0 && AskedRole.Of(question.Tokens, question.Units, index.Sorts) is { Doer: true } asked
            && persons.Exists(e =>
                e.Is.SelectMany(office => office.Split(' '))
                    .Any(word => index.Lexicon.Single(Text.Stemmer.Stem(word)).Any(t => t[0] == '#' && asked.Predicate.Contains(t))))
            && question.Units.FindIndex(u => u.Terms.SequenceEqual(asked.Predicate)) is >= 0 and var at && at + 2 < question.Units.Count
            && question.Units[at + 1] is var country && question.Units[at + 2] is var led && led.Start == country.End && !led.Entities.Any()
            && question.Tokens.Skip(question.Units[at].End).Take(country.Start - question.Units[at].End).All(t => t.Text == "the")
            && country.Entities.ToList() is [var id] && index.Pack.EntitiesById[id].Iso is not null && persons.TrueForAll(e => e.Of != id);
    }

    /// <summary>
    /// True where the question gives somebody, or a town, to a country ("which Ruritanian leader") and all that the fact names belong to others.
    /// </summary>
    public static bool IsNobodyOf(Question question, Fact fact, PackIndex index)
    {
        var named = fact.Entities.Concat(fact.Voice?.By is { } by ? [by] : []).Select(id => index.Pack.EntitiesById[id]).ToList();
        var persons = named.FindAll(e => e is { Group: EntityGroup.Person, Of: not null });
        var towns = named.FindAll(e => e is { Kind: "city", Within: not null });
        return Enumerable.Range(0, question.Tokens.Count).Select(i => (At: i, Sort: index.Sorts.Longest(question.Tokens, i))).Where(n => n.Sort.Length > 0)
            .Any(n => (n.Sort.Values.Contains("person") ? persons : n.Sort.Values.Contains("city") ? towns : []) is { Count: > 0 } known
                && CountryOf(question, n.At, n.At + n.Sort.Length, index) is { } country && known.TrueForAll(e => !Belongs(e.Id, country, index)));
    }

    // "The Ruritanian leader", "two Ruritanian top leaders", "the leader of Ruritania".
    private static string? CountryOf(Question question, int noun, int end, PackIndex index)
    {
        return Enumerable.Range(1, Math.Min(2, noun)).Select(back => noun - back).TakeWhile(i => i == noun - 1 || Names(i + 1).Count == 0).SelectMany(Names)
            .Concat(end < question.Tokens.Count && question.Tokens[end].Text == "of"
                ? question.Units.Where(u => u.Start == end + 1 || (u.Start == end + 2 && question.Tokens[end + 1].Text == "the")).SelectMany(u => u.Entities)
                : [])
            .FirstOrDefault(id => index.Pack.EntitiesById[id].Iso is not null);

        List<string> Names(int i) =>
            [.. question.Units.Where(u => u.End == i + 1).SelectMany(u => u.Entities)
                .Concat(index.Lexicon.Single(Text.Stemmer.Stem(question.Tokens[i].Text)).Where(t => t[0] == '@').Select(t => t[1..]))];
    }

    /// <summary>True where the question gives an office to a country, and all who hold it serve another.</summary>
    public static bool IsOfAnother(Question question, IReadOnlyList<Entity> holders, PackIndex index) =>
        holders.All(h => h.Of is not null) && question.Units.Find(u => holders.All(h => u.Entities.Contains(h.Id))) is { } office
        && question.Units.Find(u => IsOf(question, office, u) && u.Entities.Any(id => index.Pack.EntitiesById[id].Iso is not null)) is { } country
        && holders.All(h => !country.Entities.Contains(h.Of!));

    // "The X president", "X's president", "president of X".
    private static bool IsOf(Question question, Unit office, Unit country) =>
        country.End == office.Start
            || (office.End < country.Start && question.Tokens.Skip(office.End).Take(country.Start - office.End).All(t => t.Text is "of" or "the"));

    /// <summary>True for one of the doers, and for somebody who serves one of them.</summary>
    public static bool Stands(string id, IReadOnlyList<string> agents, PackIndex index) =>
        agents.Contains(id) || (index.Pack.EntitiesById[id].Of is { } of && agents.Contains(of));

    /// <summary>True where the question makes somebody the doer of whom the fact does not say it.</summary>
    public static bool Stranger(Question question, Fact fact) =>
        Orientation.Of(question.Tokens, question.Units) is { } asked && asked.Agents.Count > 0 && !asked.Agents.Any(fact.Who.Contains);
}
