using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Whether a short answer is the sort of thing that the question asks for: "which country", "how many pilots", "who seized them".</summary>
internal sealed class Sought(PackIndex index)
{
    // "Which of the two other countries": the noun is that near to the question word.
    private const int Reach = 4;

    // "Who was in charge of the Ruritanian navy?"
    private const int OwnerReach = 6;

    // "Against taking military action".
    private const int OpposingReach = 2;

    // Whatever office they hold (stems).
    private static readonly string[] Anybody = [.. new[] { "person", "leader", "man", "men", "politician", "statesman", "statesmen", "officer", "official", "commander", "diplomat", "ruler", "boss", "chief", "head" }.Select(Stemmer.Stem)];

    // Whoever stands in for the bearer of a title (stems).
    private static readonly string[] Lesser = [.. new[] { "vice", "deputy", "assistant" }.Select(Stemmer.Stem)];

    // Asks are told apart by where they stand, not by what they say.
    private readonly Dictionary<Ask, IReadOnlyList<Variant>> _variants =
        index.Askables.Where(a => a.Ask is not null).ToDictionary(a => a.Ask!, a => a.Variants, (IEqualityComparer<Ask>)ReferenceEqualityComparer.Instance);

    /// <summary>False where what the answer names is all of another sort, or is on the other side of what was done, or where it counts other things.</summary>
    public bool Admits(Question question, Candidate candidate, Ask ask) =>
        !IsEcho(question, ask) && !IsDoerAgainst(question, candidate.Fact!, ask) && !NamesOnlyNamed(question, ask) && IsOfSide(question, ask) && !IsAnothers(question, candidate) && HasRole(question, candidate, ask) && Stands(question, candidate, ask) && IsAmount(question, ask);

    // "Who succeeded X?" is not answered by X, unless the question puts up others of the sort for choice.
    private bool IsEcho(Question question, Ask ask)
    {
        var said = index.Read(ask.Answer);
        return question.Intent == Intent.Who && said.Exists(u => u.Entities.Any()) && !question.Tokens.Any(t => t.Text == "or")
            && Tokeniser.Read(ask.Answer).All(t => question.Tokens.Any(q => q.Text == t.Text))
            && said.SelectMany(u => u.Entities).Select(id => index.Pack.EntitiesById[id]).ToList() is var echoed
            && !question.Units.Where(u => u.Entities.Count() == 1).Select(u => index.Pack.EntitiesById[u.Entities.First()])
                .Any(e => echoed.TrueForAll(o => o.Id != e.Id && o.Kind == e.Kind));
    }

    // "Against whom did X rise?" is not answered by whoever of X did.
    private bool IsDoerAgainst(Question question, Fact fact, Ask ask) =>
        question.Intent == Intent.Who && AskedFor.Place(question.Tokens, "whom", "who") is >= 0 and var at
        && (question.Tokens[^1].Text == "against" || (at > 0 && question.Tokens[at - 1].Text == "against"))
        && index.Read(ask.Answer).SelectMany(u => u.Entities).ToList() is { Count: > 0 } named && named.Exists(id => fact.Who.Contains(id) && !fact.Whom.Contains(id));

    /// <summary>True for "which officers did X bring along?" where the answer is X.</summary>
    public bool NamesOnlyNamed(Question question, Ask ask) =>
        AskedFor.Place(question.Tokens, "which", "what") >= 0 && !Has(question.Tokens, "or") && Title(question.Tokens, question.Units) is not null
        && index.Read(ask.Answer).SelectMany(u => u.Entities).Distinct(StringComparer.Ordinal).Where(IsOne).ToList() is { Count: > 0 } persons
        && persons.TrueForAll(id =>
            question.Units.Exists(u => u.Entities.ToList() is [var named] && named == id
                && !index.Pack.EntitiesById[id].Is.Any(word => Stemmer.Stem(u.Text).EndsWith(Stemmer.Stem(word), StringComparison.Ordinal))));

    /// <summary>True for "what office did X hold?" where the fact tells what another was or did.</summary>
    public bool IsAnothers(Question question, Candidate candidate) =>
        question.Intent == Intent.What && AskedRole.Of(question.Tokens, question.Units, index.Sorts) is { Agents: [var agent] } asked && IsOne(agent)
        && candidate.Fact!.Who is { Count: > 0 } who && who.All(id => id != agent && IsOne(id))
        && !candidate.Fact.Asks.Where(a => a.Kind != QuestionKind.No).SelectMany(a => _variants[a])
            .Any(v => v.Role?.Agents.Contains(agent) == true || v.Orientation?.Agents.Contains(agent) == true);

    /// <summary>
    /// True where somebody is asked for by a title ("which king") that nobody has of whom the fact tells, and that no question for it gives them.
    /// </summary>
    public bool IsOtherTitle(Question question, Candidate candidate)
    {
        var fact = candidate.Fact!;
        var persons = fact.Entities.Concat(fact.Voice?.By is { } by ? [by] : []).Distinct(StringComparer.Ordinal).Where(IsOne)
            .Select(id => index.Pack.EntitiesById[id]).ToList();
        return persons.Count > 0 && Title(question.Tokens, question.Units) is { } title && !Anybody.Contains(title)
            && !persons.Exists(e => e.Is.Append(e.Name).Any(words => Has(Stems(Tokeniser.Read(words)), title)))
            && !fact.Asks.Where(a => a.Kind is not (QuestionKind.Yes or QuestionKind.No)).SelectMany(a => _variants[a]).Any(v => Title(Tokeniser.Read(v.Text), v.Units) == title);
    }

    /// <summary>
    /// True where somebody is asked for by what of a country he stood for ("who led the Ruritanian navy?"), and the candidate explains no such thing.
    /// </summary>
    public bool IsOfOther(Question question, Candidate candidate) =>
        question.Intent == Intent.Who && AskedFor.Place(question.Tokens, "who") is >= 0 and var who
        && candidate.Unexplained(question).Any(u => u.Start < u.End && index.Weight(u) >= index.Weights.PlainWord && !index.IsPerson(question.Tokens, u.Start)
            && question.Units.Exists(owner => owner.End == u.Start && owner.Start > who && owner.Start <= who + OwnerReach && owner.Entities.ToList() is [var id] && index.Pack.EntitiesById[id].Iso is not null));

    // A vice-president is no president.
    private static bool Has(string titles, string title) =>
        $" {titles} " is var all && all.IndexOf($" {title} ", StringComparison.Ordinal) is >= 0 and var at
        && !Array.Exists(Lesser, word => all[..(at + 1)].EndsWith($" {word} ", StringComparison.Ordinal));

    // What is asked for right behind "which" or "who was (the)", or with "Ruritanian" between; null where it is no word for a person.
    private string? Title(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units)
    {
        var who = AskedFor.Place(tokens, "who");
        var first = NamesOf(tokens) is > 0 and var named ? named : who >= 0 && who + 2 < tokens.Count && tokens[who + 1].Text is "was" or "is" or "were" or "are" ? who + (tokens[who + 2].Text == "the" ? 3 : 2) : AskedFor.Place(tokens, "which", "what") + 1;
        var at = first == 0 ? -1 : Enumerable.Range(first, 2).FirstOrDefault(i => i < tokens.Count && index.IsPerson(tokens, i), -1);
        return at < 0 || (at > first && !units.Any(u => u.Start == first && u.Entities.Any())) ? null
            : Stems(tokens.Skip(at).Take(index.Sorts.Longest(tokens, at).Length));
    }

    private static string Stems(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(t => Stemmer.Stem(t.Text)));

    private bool IsOne(string id) => index.Pack.EntitiesById[id].Group == EntityGroup.Person;

    // "How much money?" is not answered by a number of kinds.
    private bool IsAmount(Question question, Ask ask) =>
        ask.Kind != QuestionKind.HowMany || AskedFor.Place(question.Tokens, "much", "value", "sum", "sums", "amount") < 0 || Has(question.Tokens, "many")
        || !_variants[ask].Any(v => v.Text.Contains("how many", StringComparison.OrdinalIgnoreCase))
        || _variants[ask].Any(v => v.Text.Contains("how much", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for "how many besides X?" where X is counted.</summary>
    public bool CountsExcluded(Question question, Ask ask) =>
        ask.Kind == QuestionKind.HowMany
            && AskedFor.Place(question.Tokens, "besides", "beside", "except", "excepting", "excluding", "neither", "apart", "aside",
                "beyond") is >= 0 and var at
        && Named(ask.Answer).Exists(e => question.Units.Exists(u => u.Start > at && u.Entities.Contains(e.Id)));

    private static bool Has(IReadOnlyList<Token> tokens, string word) => tokens.Any(t => t.Text == word);

    private bool Stands(Question question, Candidate candidate, Ask ask) =>
        (ask == candidate.Askable.Ask && candidate.Likeness >= index.Weights.SureLikeness
            && (IsOfSort(question, ask) || SortOf(question.Tokens) is not (["person"] or ["city"])) && IsSomebody(question, ask)
            && (ask.Kind != QuestionKind.HowMany || !(CountsNamed(question) || IsBare(question)) || Counts(question, ask)))
        || (IsOfSort(question, ask) && IsSomebody(question, ask) && IsDoer(question, candidate.Fact!, ask)
            && (ask.Kind != QuestionKind.HowMany || Counts(question, ask)));

    /// <summary>True where the question asks for a sort of thing, and the answer tells of one, whatever the question that it is listed for.</summary>
    public bool Names(Question question, Ask ask) =>
        ask.Kind is QuestionKind.List or QuestionKind.Who or QuestionKind.Where or QuestionKind.What
        && SortOf(question.Tokens) is { Count: > 0 } sorts && Named(ask.Answer).Exists(e => IsOf(sorts, e));

    /// <summary>
    /// False where the question asks for a sort of thing, and the answer names others: somebody is named, if only by what else he is asked for.
    /// </summary>
    public bool IsOfSort(Question question, Ask ask) =>
        SortOf(question.Tokens) is not { Count: > 0 } sorts
        || (Named(ask.Answer) is { Count: > 0 } named ? named.Exists(e => IsOf(sorts, e))
            : sorts is not ["person"] || (ask.Kind == QuestionKind.Who && (AskedFor.Place(question.Tokens, "which") < 0 || HasTitle(ask.Answer))));

    // "The two ministers", not "some".
    private bool HasTitle(string answer) =>
        Tokeniser.Read(answer) is var said && Enumerable.Range(0, said.Count).Any(i => index.IsPerson(said, i));

    /// <summary>True where a person is asked for: "who is the envoy?", "which envoys".</summary>
    public bool IsSortOfPerson(Question question) => SortOf(question.Tokens) is ["person"];

    /// <summary>True for an answer that names a person.</summary>
    public bool NamesPerson(Ask ask) => Named(ask.Answer).Exists(e => e.Group == EntityGroup.Person);

    // "Money" is nobody; what is listed as somebody is.
    private bool IsSomebody(Question question, Ask ask) =>
        question.Intent != Intent.Who || ask.Kind is not (QuestionKind.What or QuestionKind.How)
        || Named(ask.Answer)
            .Exists(e => !question.Units.Exists(u => u.Start == u.End && u.Entities.Contains(e.Id))
                && (e.Group is EntityGroup.Person or EntityGroup.Organisation || (e.Group == EntityGroup.Place && e.Iso is not null)
            || SortOf(question.Tokens) is { Count: > 0 } sorts && IsOf(sorts, e)));

    private static bool IsOf(IReadOnlyList<string> sorts, Entity entity) =>
        sorts.Contains(entity.Kind) || sorts.Contains(entity.Group.ToString().ToLowerInvariant());

    private List<Entity> Named(string answer) =>
        [.. index.Read(answer).SelectMany(u => u.Entities.Concat(u.Parts.SelectMany(p => p).Where(t => t[0] == '@').Select(t => t[1..])))
            .Select(id => index.Pack.EntitiesById[id])];

    // Kinds and groups of entities that the noun behind "which" or "what" can be; empty for none.
    private IReadOnlyList<string> SortOf(IReadOnlyList<Token> tokens)
    {
        if (IsPerson(tokens) || NamesOf(tokens) is > 0 and var title && index.IsPerson(tokens, title))
        {
            return ["person"];
        }

        var start = AskedFor.Place(tokens, "which", "what") + 1;
        for (var i = start; i > 0 && i < Math.Min(tokens.Count, start + Reach); i++)
        {
            // "What upset the officers?"
            if (AskedFor.IsVerb(tokens[i], index.Pack.Vocabulary) || (i > start && tokens[i].Text == "the" && tokens[i - 1].Text != "of"))
            {
                break;
            }

            if (index.Sorts.Longest(tokens, i) is { Length: > 0 } sort)
            {
                return sort.Values;
            }
        }

        return [];
    }

    // Behind "the name of the"; 0 where there is none.
    private static int NamesOf(IReadOnlyList<Token> tokens) =>
        AskedFor.Place(tokens, "name", "names") is >= 0 and var at && at + 3 < tokens.Count && tokens[at + 1].Text == "of"
            && tokens[at + 2].Text is "the" or "that" ? at + 3 : 0;

    // "Who is the envoy?", but not "who was the envoy sent by?".
    private bool IsPerson(IReadOnlyList<Token> tokens)
    {
        var who = AskedFor.Place(tokens, "who", "whos");
        var isTitle = who >= 0 && (tokens[who].Text == "whos" || (who + 1 < tokens.Count && tokens[who + 1].Text is "is" or "was"));
        return isTitle && !Relation.IsPreposition(tokens[^1].Text) && Enumerable.Range(who, tokens.Count - who).Any(i => index.IsPerson(tokens, i));
    }

    // Whoever did it is not whom it was done to, nor is anybody whom the question names with it: as the wordings listed for the answer, and for the
    // fact's other answers, ask for the one or the other.
    private bool HasRole(Question question, Candidate candidate, Ask ask)
    {
        if (question.Intent is not (Intent.Who or Intent.What or Intent.List) || AskedRole.Of(question.Tokens, question.Units, index.Sorts) is not { } asked)
        {
            return true;
        }

        if (IsTurned(asked, candidate) || IsUntold(question, asked, candidate) || IsOpposed(question, asked, candidate.Fact!))
        {
            return false;
        }

        var answer = index.Read(ask.Answer).SelectMany(u => u.Entities).ToHashSet(StringComparer.Ordinal);
        if (answer.Count == 0)
        {
            return true;
        }

        var denied = index.Polarity.Of(question.Tokens).Denied;
        bool AsksSo(Ask listed) => Listed(asked, listed, denied).Any(r => r.Doer == asked.Doer);
        var isLike = ask == candidate.Askable.Ask && candidate.Likeness >= index.Weights.SureLikeness && candidate.Variant.Polarity.Denied == denied;
        return !answer.IsSubsetOf(asked.Named.Concat(asked.Named.Select(id => index.Pack.EntitiesById[id].Of).OfType<string>()))
            && !answer.Any(id => IsFor(question, id))
            && (AsksSo(ask)
                || !(Listed(asked, ask, denied).Any() || (!isLike && candidate.Fact!.Asks.Any(other => other.Kind == QuestionKind.Who && AsksSo(other)))));
    }

    /// <summary>True where one of the questions listed for the answer asks who did the same ("who killed him?" is not who left when he was killed).</summary>
    public static bool AsksSo(Question question, Candidate candidate) =>
        AskedFor.Done(question.Tokens, question.Units) is var done
            && candidate.Askable.Variants.Any(v => v.Done.Any(done.Contains) || (v.Role is { Doer: true } role && role.Predicate.Any(done.Contains)));

    /// <summary>True where the fact tells what the question says was done.</summary>
    public bool TellsDeed(Question question, Candidate candidate) =>
        AskedRole.Of(question.Tokens, question.Units, index.Sorts) is { } asked
            && asked.Predicate.Any(t => t[0] == '#' && candidate.Askable.Entry!.Told.Contains(t));

    // "Who succeeded X?" is not answered by who X was.
    private static bool IsUntold(Question question, AskedRole asked, Candidate candidate) =>
        question.Intent == Intent.Who && asked.Predicate.Any(t => t[0] == '#')
            && !asked.Predicate.Any(t => candidate.Askable.Entry!.Told.Contains(t) || candidate.Askable.Entry.AskedWith.Contains(t));

    // "Who attacked X?" is not answered by who was against attacking X.
    private bool IsOpposed(Question question, AskedRole asked, Fact fact)
    {
        if (!asked.Doer || index.Polarity.Of(question.Tokens).Against)
        {
            return false;
        }

        var tokens = Tokeniser.Read(fact.Statement);
        return UnitReader.Read(tokens, index.Lexicon)
            .Exists(u => u.Terms.Any(asked.Predicate.Contains) && index.Polarity.Of([.. tokens.Take(u.Start).TakeLast(OpposingReach)]).Against);
    }

    // Who does it in the question has it done to him in the fact, or the other way round, and no listed question has it as the question has.
    private bool IsTurned(AskedRole asked, Candidate candidate)
    {
        var fact = candidate.Fact!;
        if (!asked.Predicate.Any(candidate.Askable.Entry!.Told.Contains))
        {
            return false;
        }

        bool Does(string id) => fact.Who.Any(who => who == id || index.Pack.EntitiesById[who].Of == id || index.Pack.EntitiesById[id].Of == who)
            || (index.Pack.EntitiesById[id].StandsFor is { } meant && Does(meant));
        var listed = fact.Asks.Where(a => a.Kind != QuestionKind.No).SelectMany(a => _variants[a]).ToList();
        var roles = listed.Select(v => v.Role).OfType<AskedRole>().Where(r => r.Predicate.Any(asked.Predicate.Contains)).ToList();
        var isStranger = asked.Agents.Count > 0 && !asked.Agents.Any(Does) && (fact.Who.Count > 0 || asked.Agents.Any(fact.Whom.Contains))
            && !roles.Exists(r => r.Agents.Any(asked.Agents.Contains))
            && !Roles.Says(listed, asked.Agents, asked.Predicate);
        var isDoer = asked is { Doer: true, Reports: false } && asked.Named.Any(fact.Who.Contains) && !asked.Named.Any(fact.Whom.Contains)
            && !roles.Exists(r => r.Doer && r.Named.Any(asked.Named.Contains));
        return isStranger || isDoer;
    }

    /// <summary>True where the question asks who did what the fact tells, and names none of those of whom it tells it.</summary>
    public bool TellsDoer(Question question, Candidate candidate) =>
        AskedRole.Of(question.Tokens, question.Units, index.Sorts) is { Doer: true } asked && candidate.Fact!.Who.Count > 0
        && asked.Predicate.Any(candidate.Askable.Entry!.Told.Contains) && !IsTurned(asked, candidate)
        && !asked.Named.Any(id => candidate.Fact.Who.Contains(id) || (index.Pack.EntitiesById[id].Of is { } of && candidate.Fact.Who.Contains(of)));

    /// <summary>True where the question asks who did what the fact tells, and the answer names whoever the fact has as its doer.</summary>
    public bool NamesDoer(Question question, Fact fact, Ask ask) =>
        AskedRole.Of(question.Tokens, question.Units, index.Sorts) is { Doer: true } asked
        && index.Read(ask.Answer).SelectMany(u => u.Entities).ToList() is var named && named.Exists(fact.Who.Contains) && !named.Exists(asked.Named.Contains);

    // "Who signed for X?", "who signed on X's behalf?" asks for somebody of X, not for X.
    private static bool IsFor(Question question, string id) => question.Units.Exists(u => u.Entities.Contains(id) && IsSide(question, u));

    private static bool IsSide(Question question, Unit unit) =>
        Word(question, unit.End) is "side" or "behalf" or "part" || (unit.End > unit.Start && question.Tokens[unit.End - 1].Text is "side")
        || Word(question, unit.Start - 1).StartsWith("represent", StringComparison.Ordinal)
        || (Word(question, unit.Start - 1) == "for" && unit.End == question.Tokens.Count)
        || (Word(question, unit.Start - 1) == "of" && Word(question, unit.Start - 2) is "behalf" or "part" or "side");

    private static string Word(Question question, int i) => i >= 0 && i < question.Tokens.Count ? question.Tokens[i].Text : "";

    // What is asked of one side is not answered by countries.
    private bool IsOfSide(Question question, Ask ask) =>
        question.Intent != Intent.Who || !question.Units.Exists(u => u.Entities.Any(id => index.Pack.EntitiesById[id].Iso is not null) && IsSide(question, u))
        || Named(ask.Answer) is var named && (named.Count == 0 || named.Exists(e => e.Iso is null)) && !IsEnvoyOfAnother(question, named);

    // "Who represented X?" is not whoever served Y.
    private bool IsEnvoyOfAnother(Question question, List<Entity> named) =>
        question.Units.Find(u => Word(question, u.Start - 1).StartsWith("represent", StringComparison.Ordinal)
            && u.Entities.Any(id => index.Pack.EntitiesById[id].Iso is not null)) is { } sender
        && named.FindAll(e => e is { Group: EntityGroup.Person, Of: not null }) is { Count: > 0 } envoys
        && envoys.TrueForAll(e => !sender.Entities.Contains(e.Of!));

    private IEnumerable<AskedRole> Listed(AskedRole asked, Ask ask, bool denied) =>
        _variants[ask].Where(v => v.Polarity.Denied == denied).Select(v => v.Role).OfType<AskedRole>().Where(r => r.Predicate.Any(asked.Predicate.Contains));

    // Who did it is not whom it was done to, unless the article's own wordings ask so.
    private bool IsDoer(Question question, Fact fact, Ask ask)
    {
        var done = AskedFor.Done(question.Tokens, question.Units);
        if (done.Count == 0)
        {
            return true;
        }

        var named = index.Read(ask.Answer).SelectMany(u => u.Entities).ToHashSet(StringComparer.Ordinal);
        return (fact.Who.Count > 0 && (!named.Overlaps(fact.Whom) || named.Overlaps(fact.Who)))
            || _variants[ask].Any(v => v.Done.Any(done.Contains));
    }

    // "How many of the Royal Guards?": of just those.
    private bool CountsNamed(Question question) => AskedFor.Described(question.Tokens, index.Pack.Vocabulary, index.Lexicon).Any(t => t[0] == '@');

    // "How many soldiers?" is not answered by a number of reasons.
    private bool Counts(Question question, Ask ask)
    {
        var counted = AskedFor.Counted(question.Tokens, index.Pack.Vocabulary, index.Lexicon);
        counted = counted.Count == 0 && IsBare(question) ? [.. question.Units[0].Terms] : counted;
        return counted.Count == 0
            // "Two, X and Y" counts no X.
            || index.Read(ask.Answer.Split(',')[0]).Any(u => u.Terms.Any(counted.Contains))
            || _variants[ask].Any(v => v.Counted.Overlaps(counted));
    }

    // "Three ships sailed. How many?" counts what the sentence before begins with.
    private static bool IsBare(Question question) =>
        question is { Tokens: [.., { } before, { Text: "how", Start: var start }, { Text: "many" }], Units.Count: > 1 }
        && question.Text[before.End..start].AsSpan().ContainsAny('.', ';', '!');
}
