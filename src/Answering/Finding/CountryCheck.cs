using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Whether a question says of a country what the article says of another.</summary>
internal sealed class CountryCheck
{
    // "Which two Ruritanian commanders": a number may stand between.
    private const int MostBetween = 2;

    private const string People = Slots.Doing + "people";

    private readonly PackIndex _index;

    // So many texts must have a country on the other side for another not to be.
    private const int Often = 3;

    // A country that so few of the texts put into a place is there by way of contrast.
    private const double Seldom = 0.1;

    // Of each sentence: what countries stand in each place, in its facts and in the questions listed with them.
    private readonly Dictionary<string, Dictionary<string, Dictionary<string, int>>> _told;

    // Of each sentence: from which country to which its facts and the questions listed with them go, and how often.
    private readonly Dictionary<string, Dictionary<(string From, string To), int>> _directions;

    private readonly OrderWords _words;
    private readonly Misnaming _misnaming;
    private readonly ILookup<string, Askable> _asked;
    private readonly WordedAlike _alike;

    public CountryCheck(PackIndex index)
    {
        _index = index;
        _alike = new WordedAlike(index);
        _words = new OrderWords(index.Pack.Vocabulary);
        _misnaming = new Misnaming(index);
        _asked = index.Askables.Where(a => a.Entry is not null).ToLookup(a => a.Entry!.Fact.Id, StringComparer.Ordinal);
        _told = index.Own.GroupBy(f => f.Sentence, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Places([.. g]), StringComparer.Ordinal);
        _directions = index.Own.GroupBy(f => f.Sentence, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => g.SelectMany(DirectionsOf).OfType<(string, string)>().CountBy(d => d).ToDictionary(),
            StringComparer.Ordinal);
    }

    /// <summary>The finding, or that the article does not say so of that country.</summary>
    public Finding Checked(Finding finding, Question question) =>
        finding is Found { Facts: [var told, ..] } found && Reason(found, question, told) is { } reason
            ? new NotKnown(_index.Pack.Phrases["not_known"], told, [reason]) { OfAnother = true } : finding;

    private string? Reason(Found found, Question question, Fact told) =>
        _misnaming.In(question) is { } misnamed ? $"the article knows no {misnamed}"
        : OtherDeed(question) is { } other ? other
        : OtherNation(question, found) is { } nation ? nation
        : !Tells(found, question) ? Idle(question, found)
        : Claims(found, question) ? Clash(question, told) ?? Listed(question, found) ?? OtherStance(question, found) ?? Unrelated(found, question)
        : OtherOffice(question, told) ?? Idle(question, found) ?? Unrelated(found, question);

    // Dates decide what is put in order.
    private static bool Tells(Found found, Question question) => !found.InOrder || (question.Intent < Intent.HowMany && found.Facts.Count == 1);

    // What is told as an answer, and not only as what there is on something.
    private static bool Claims(Found found, Question question) =>
        (found.Short is not null || question.Intent < Intent.Topic)
        && (question.Intent != Intent.YesNo || (found.Short is { } said && YesNoJudge.IsYes(said)));

    // A list that tells of what X did, where another than X did it.
    private string? Listed(Question question, Found found) =>
        found.Facts.Count < 2 || found.Short is null ? null
        : Slots.Of(question.Tokens, question.Units, _index.Pack)
            .Where(c =>
                c.Places.Where(IsDeed)
                    .Any(p => ToldOf(found).ToList() is var told && told.Exists(t => IsOfOthers(t, p, c.Country))
                        && told.TrueForAll(t => !t.ContainsKey(p) || IsOfOthers(t, p, c.Country))))
            .Select(c => $"what is listed is not said of {c.Country}").FirstOrDefault();

    private IEnumerable<Dictionary<string, Dictionary<string, int>>> ToldOf(Found found) =>
        found.Facts.Select(f => _told.GetValueOrDefault(f.Sentence)).OfType<Dictionary<string, Dictionary<string, int>>>();

    // "Was X for or against it?", where it is told that Y was against it.
    private string? OtherStance(Question question, Found found) =>
        !_index.Polarity.Of(question.Tokens).Against ? null
        : Slots.Of(question.Tokens, question.Units, _index.Pack).Where(c => c.Places.Contains(Slots.DoingAny)
                && found.Facts.Any(f => IsOfOther(f, c.Country) && _index.Polarity.Of(Tokeniser.Read(f.Statement)).Against))
            .Select(c => $"{c.Country} is not the one who was against it").FirstOrDefault();

    private bool IsOfOther(Fact fact, string country) => fact.Who.Count > 0 && !fact.Who.Any(id => Roles.IsOne(id, country, _index));

    private string? OtherOffice(Question question, Fact fact) =>
        question.Intent != Intent.Topic ? null : Roles.WrongOffice(question, fact, _index) || Roles.IsNobodyOf(question, fact, _index)
            ? "the office is that of another country" : null;

    // "What did X do next?", where others did all that is told.
    private string? Idle(Question question, Found found) =>
        question.Intent is Intent.Next or Intent.Previous
            ? Slots.Of(question.Tokens, question.Units, _index.Pack)
                .Where(c => c.Places.Contains(Slots.DoingAny) && found.Facts.All(f => IsOfOther(f, c.Country))).Select(c => $"{c.Country} did nothing of that")
                .FirstOrDefault()
            // "Did X draw closer to Y after the war?", where neither of what is put in order is of X.
            : question.Intent == Intent.YesNo && found.InOrder
            ? Slots.Of(question.Tokens, question.Units, _index.Pack).Where(c => c.Places.Contains(Slots.DoingAny) && !found.Facts.Any(f => Names(f, c.Country)))
                .Select(c => $"nothing of that is of {c.Country}").FirstOrDefault()
            : null;

    // "Which two Ruritanian commanders …?", where all who are told of are of another country.
    private string? OtherNation(Question question, Found found) =>
        AskedFor.Place(question.Tokens, "which", "what") is >= 0 and var at
        && question.Units.Find(u => u.Start > at && u.Start <= at + MostBetween && u.Entities.ToList() is [var id]
            && _index.Pack.EntitiesById[id].Kind == "country" && _index.IsPerson(question.Tokens, u.End)) is { } unit
        && found.Facts.SelectMany(f => f.Entities).Select(id => _index.Pack.EntitiesById[id]).Where(e => e.Group == EntityGroup.Person)
            .ToList() is { Count: > 0 } persons
        && persons.TrueForAll(p => p.Of is { } of && !unit.Entities.Contains(of))
            ? $"nobody of {unit.Text} is told of" : null;

    // "X's attack", where it was that of Y, whatever is asked about it.
    private string? OtherDeed(Question question) =>
        question.Units.Zip(question.Units.Skip(1))
            .Where(p => p.First.End == p.Second.Start && p.First.Entities.ToList() is [var doer] && _index.Pack.EntitiesById[doer].Kind == "country"
                && Relation.IsPossessive(question.Tokens[p.First.End - 1], p.First)
                && p.Second.Entities.ToList() is [var deed] && _index.Pack.EntitiesById[deed].Group == EntityGroup.Event
                && _index.Own.Where(f => f.PartOf == deed).ToList() is { Count: > 0 } told && !told.Exists(f => Names(f, doer)))
            .Select(p => $"the article has no {p.First.Text} {p.Second.Text}").FirstOrDefault();

    private string? Unrelated(Found found, Question question) =>
        (Absent(question, found) ?? AbsentEvent(question, found)) is { } absent ? $"nothing of that has to do with {absent}" : null;

    // "Before the X War broke out" of what was before another war.
    private string? AbsentEvent(Question question, Found found) =>
        question.Units.Where(u => u.Entities.Count() == 1
            && u.Parts.SelectMany(p => p).Any(t => t[0] == '@' && _index.Pack.EntitiesById[t[1..]].Iso is not null))
            .Select(u => u.Entities.First()).Where(id => _index.Pack.EntitiesById[id].Group == EntityGroup.Event)
            .FirstOrDefault(id => !found.Facts.Concat(found.Rest).Any(f => IsOfEvent(f, id) || _index.Around(f).Any(o => IsOfEvent(o, id))));

    private bool IsOfEvent(Fact fact, string id) =>
        Tells(fact, id) || _index.EntryById[fact.Id].AskedWith.Contains("@" + id) || (_index.Pack.EntitiesById[id].When is null && IsBeside(fact, id));

    private bool Tells(Fact fact, string id) => _index.EntryById[fact.Id].Told.Contains("@" + id);

    // What stands in a paragraph about an event that the article does not date.
    private bool IsBeside(Fact fact, string id) => _index.Own.Any(f => Tells(f, id) && _index.Paragraph(f) == _index.Paragraph(fact));

    /// <summary>
    /// A country that the question names and that neither the facts found nor others of the same events and bodies have to do with; null for none.
    /// </summary>
    public string? Absent(Question question, Found found) =>
        Slots.Of(question.Tokens, question.Units, _index.Pack).Select(c => c.Country)
            .FirstOrDefault(c => !found.Facts.Concat(found.Rest).Any(f => Names(f, c) || _index.Around(f).Any(o => Names(o, c))));

    /// <summary>Why the fact does not answer the question, which says it of another country; null where it may.</summary>
    public string? Clash(Question question, Fact fact) =>
        _told.TryGetValue(fact.Sentence, out var told) && Stranger(question, fact, told) is { } country ? $"the article does not say that of {country}"
        : Both(question) is { } both ? $"nothing is done by {both} to itself"
        : IsReversed(question, fact) ? "the article has it the other way round"
        : OtherOwner(question, fact) is { } owned ? $"the article has another than {owned}"
        : _alike.Stranger(question, fact) is { } other ? $"questions worded alike have another than {other}"
        : Roles.WrongOffice(question, fact, _index) || Roles.LedAnother(question, fact, _index) || Roles.IsNobodyOf(question, fact, _index)
        ? "the office is that of another country"
        : null;

    private bool IsReversed(Question question, Fact fact) =>
        Slots.Direction(question.Tokens, question.Units, _index.Pack) is var (from, to) && _directions.TryGetValue(fact.Sentence, out var told)
        && told.GetValueOrDefault((to, from)) is >= Often and var otherwise && told.GetValueOrDefault((from, to)) < Seldom * otherwise;

    // From which country to which the questions listed with a fact go, and the fact itself.
    private IEnumerable<(string, string)?> DirectionsOf(Fact fact) =>
        _asked[fact.Id].Where(a => a.Ask!.Kind != QuestionKind.No).SelectMany(a => a.Variants).Select(v => v.Direction).Append(Direction(fact));

    private (string, string)? Direction(Fact fact)
    {
        var tokens = Tokeniser.Read(fact.Statement);
        return Slots.Direction(tokens, UnitReader.Read(tokens, _index.Lexicon), _index.Pack);
    }

    // "The embassy of X" where the fact has that of Y.
    private string? OtherOwner(Question question, Fact fact)
    {
        for (var i = 0; i < question.Units.Count; i++)
        {
            var unit = question.Units[i];
            if (i > 0 && question.Units[i - 1].End == unit.Start && question.Units[i - 1].Entities.ToList() is [var owner]
                && _index.Pack.EntitiesById[owner].Kind == "country"
                && unit.Entities.ToList() is [var thing] && _index.Pack.EntitiesById[thing] is { Of: { } whose, Group: not EntityGroup.Event } && whose != owner
                && (Bearers(fact).Any(e => e.Id == thing) || _index.Pack.EntitiesById[thing].Group == EntityGroup.Organisation))
            {
                return $"{question.Units[i - 1].Text} {unit.Text}";
            }

            // "The X army did it", where it was done by Y, and no army of X is spoken of.
            if (unit.Entities.ToList() is [var body] && _index.Pack.EntitiesById[body] is { Group: EntityGroup.Organisation, Of: { } whole }
                && fact.Who.Count > 0 && fact.Who.All(id => !Roles.IsOne(id, whole, _index))
                && !_index.Own.Where(f => f.Sentence == fact.Sentence)
                    .Any(f => _index.EntryById[f.Id].Told.Contains("@" + body) || _index.EntryById[f.Id].AskedWith.Contains("@" + body)))
            {
                return unit.Text;
            }

            // "X's attack", where it was that of Y.
            if (i > 0 && question.Units[i - 1].End == unit.Start && question.Units[i - 1].Entities.ToList() is [var doer]
                && _index.Pack.EntitiesById[doer].Kind == "country"
                && unit.Entities.ToList() is [var deed] && _index.Pack.EntitiesById[deed].Group == EntityGroup.Event && Bearers(fact).Any(e => e.Id == deed)
                && !_index.Own.Where(f => f.PartOf == deed).Any(f => Names(f, doer)))
            {
                return $"{question.Units[i - 1].Text} {unit.Text}";
            }

            // "The pilots of X".
            if (unit.Entities.ToList() is [var part] && _index.Pack.EntitiesById[part] is { Of: { } served, Group: not EntityGroup.Event }
                && Bearers(fact).Any(e => e.Id == part)
                && question.Units.Find(u => u.Start >= unit.End
                    && question.Tokens.Skip(unit.End).Take(u.Start - unit.End).Select(t => t.Text).ToList() is ["of"] or ["of", "the"]) is { } other
                && other.Entities.ToList() is [var claimed] && claimed != served && _index.Pack.EntitiesById[claimed].Kind == "country")
            {
                return $"{unit.Text} of {other.Text}";
            }

            if (unit.Entities.ToList() is [var id] && _index.Pack.EntitiesById[id] is { Of: { } of } asked && !_index.EntryById[fact.Id].Told.Contains("@" + id)
                && Bearers(fact).Any(e => e.Group == asked.Group && e.Kind == asked.Kind && e.Of is not null && e.Of != of && e.Is.Any(asked.Is.Contains)))
            {
                return asked.Name;
            }
        }

        return null;
    }

    // What the fact tells of, and what the other facts of its event do.
    private IEnumerable<Entity> Bearers(Fact fact) =>
        _index.Own.Where(f => f.Id == fact.Id || (f.PartOf is not null && f.PartOf == fact.PartOf)).SelectMany(f => f.Entities).Distinct(StringComparer.Ordinal)
            .Select(id => _index.Pack.EntitiesById[id]);

    // "Did X drift towards X?"
    private string? Both(Question question)
    {
        var named = Slots.Of(question.Tokens, question.Units, _index.Pack).ToList();
        return named.Find(c => c.Places.Any(IsDoer)
            && named.Exists(o => o.Country == c.Country && o.Places.Any(IsAnotherSide)
                && !o.Places.Any(p => p.StartsWith("before ", StringComparison.Ordinal)))).Country;
    }

    private static bool IsDoer(string place) => place.StartsWith(Slots.Doing, StringComparison.Ordinal);

    private static bool IsAnotherSide(string place) => place is "on to" or "on towards" or "on against" or "on with" or "on from";

    private string? Stranger(Question question, Fact fact, Dictionary<string, Dictionary<string, int>> told)
    {
        var asked = Slots.Of(question.Tokens, question.Units, _index.Pack).ToList();
        // "Set X on against Y": who is on the other side is named too, and their direction is looked at apart.
        var named = asked.ConvertAll(c => c.Country);
        // "How many years was X in the pact against Y?"
        var isLength = question.Intent == Intent.HowMany && _words.HasUnit(question.Tokens);
        foreach (var (country, places) in asked)
        {
            // "The abducted Ruritanians", "X was abducted": that says who they are, wherever else the country stands.
            if (places.Any(p => IsDecisive(p) && IsOfOthers(told, p, country)))
            {
                return country;
            }

            var own = Names(fact, country);
            if (places.Any(p => p.StartsWith(Slots.Doing, StringComparison.Ordinal)) && fact.Who.Count > 0
                && fact.Who.All(id => Roles.IsOne(id, country, _index))
                && (fact.Who.Contains(country) || !places.Any(p => IsDeed(p) && IsOfOthers(told, p, country))))
            {
                continue;
            }

            var known = Comparable(places, told)
                .Where(p => told.ContainsKey(p) && (!p.StartsWith(Slots.Light, StringComparison.Ordinal) || told[p].Values.Sum() >= Often)
                    && (!own || p.StartsWith(Slots.Doing, StringComparison.Ordinal)
                        || (IsTold(p) && told[p].Values.Sum() >= Often && !named.Exists(c => c != country && told[p].ContainsKey(c))))).ToList();
            if (known.Count > 0 ? !known.Exists(p => told[p].GetValueOrDefault(country) >= Seldom * told[p].Values.Sum()) && !IsListed(fact, country, known)
                : !own && !isLength && !told.Values.Any(c => c.ContainsKey(country)))
            {
                return country;
            }
        }

        return null;
    }

    // What X did at all is compared only where the question has no word for it that could be.
    private static IEnumerable<string> Comparable(IReadOnlyList<string> places, Dictionary<string, Dictionary<string, int>> told) =>
        places.Any(p => IsDeed(p) || (p.StartsWith(Slots.Light, StringComparison.Ordinal) && told.GetValueOrDefault(p)?.Values.Sum() >= Often))
            || told.GetValueOrDefault(Slots.DoingAny)?.Values.Sum() < Often ? places.Where(p => p != Slots.DoingAny) : places;

    private static bool IsDecisive(string place) =>
        place == People || place.StartsWith(Slots.Undergoing, StringComparison.Ordinal) || place.StartsWith(Slots.Being, StringComparison.Ordinal);

    private static bool IsOfOthers(Dictionary<string, Dictionary<string, int>> told, string place, string country) =>
        told.TryGetValue(place, out var others) && others.Values.Sum() is var all && all >= Often && others.GetValueOrDefault(country) < Seldom * all;

    private static bool IsDeed(string place) =>
        place != Slots.DoingAny && place.StartsWith(Slots.Doing, StringComparison.Ordinal) && !place.StartsWith(Slots.Light, StringComparison.Ordinal);

    // A question that takes the fact for granted has the country there.
    private bool IsListed(Fact fact, string country, List<string> places) =>
        _asked[fact.Id].Where(a => a.Ask!.Kind is not (QuestionKind.Yes or QuestionKind.No)).SelectMany(a => a.Variants).SelectMany(v => v.Countries)
            .Any(c => c.Country == country && c.Places.Any(places.Contains));

    // "Sold to X", "against X", "the X army": compared even where the fact names the country in another place.
    private static bool IsTold(string place) => place is "on to" or "on into" or "on from" or "on against" or "on in" or "behind call" or "behind called"
        || place.StartsWith("behind #", StringComparison.Ordinal) || place.StartsWith("before #", StringComparison.Ordinal);

    private bool Names(Fact fact, string country) =>
        _index.EntryById[fact.Id].Told.Contains("@" + country) || fact.Entities.Any(id => Belongs(id, country));

    // The country itself, or what serves it or lies in it.
    private bool Belongs(string id, string country)
    {
        var entity = _index.Pack.EntitiesById[id];
        return id == country || entity.Of == country || (entity.Within is { } within && Belongs(within, country));
    }

    private IEnumerable<(string Country, IReadOnlyList<string> Places)> Asked(Fact fact) =>
        _asked[fact.Id].Where(a => a.Ask!.Kind != QuestionKind.No).SelectMany(a => a.Variants).SelectMany(v => v.Countries);

    private IEnumerable<(string Country, IReadOnlyList<string> Places)> Told(Fact fact)
    {
        var tokens = Tokeniser.Read(fact.Statement);
        return Slots.Of(tokens, UnitReader.Read(tokens, _index.Lexicon), _index.Pack);
    }

    private Dictionary<string, Dictionary<string, int>> Places(IReadOnlyList<Fact> facts)
    {
        var found = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (country, places) in facts.SelectMany(f => Asked(f).Concat(Told(f))))
        {
            foreach (var place in places)
            {
                Add(place, country, 1);
            }

            if (!places.Contains(Slots.DoingAny) && places.Any(p => p.StartsWith(Slots.Doing, StringComparison.Ordinal)))
            {
                Add(Slots.DoingAny, country, 1);
            }
        }

        foreach (var doer in facts.SelectMany(f => f.Who).Select(id => _index.Pack.EntitiesById[id]))
        {
            if ((doer.Iso is not null ? doer.Id : doer.Of) is { } country)
            {
                Add(Slots.DoingAny, country, Often);
            }
        }

        void Add(string place, string country, int times)
        {
            var countries = found.TryGetValue(place, out var known) ? known : found[place] = new Dictionary<string, int>(StringComparer.Ordinal);
            countries[country] = countries.GetValueOrDefault(country) + times;
        }

        return found;
    }
}
