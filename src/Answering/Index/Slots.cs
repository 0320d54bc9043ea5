using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>
/// Where the countries stand in a sentence: before or behind which word, as the doer of what, on which preposition. What a fact says of one country
/// in a place it does not say of another in the same place.
/// </summary>
internal static class Slots
{
    /// <summary>What a place begins with that says what the country does.</summary>
    public const string Doing = "does ";

    /// <summary>The place of whom a question asks what it did or was, whatever that is.</summary>
    public const string DoingAny = Doing + "*";

    /// <summary>What a place begins with that says what the country does in a word too common to be content ("did X get").</summary>
    public const string Light = Doing + "lightly ";

    /// <summary>What a place begins with that says what is done to the country ("X was recognised").</summary>
    public const string Undergoing = "under ";

    /// <summary>What a place begins with that says what the country is, or is called ("X, a true friend").</summary>
    public const string Being = "is ";

    // "Which Ruritanian minister", "between X and Y".
    private static readonly string[] NotDoing = ["which", "what", "and"];

    private static readonly string[] Asking = ["did", "does", "do", "was", "is", "has", "had", "would", "will", "could"];

    private static readonly string[] Doings = ["did", "does", "do", "would", "will", "could"];

    // Verbs too common to be content.
    private static readonly string[] Calling = ["call", "called", "name", "named"];

    // Between a country and what it is called.
    private static readonly string[] Naming = ["is", "was", "be", "being", "as", "a", "an"];

    private static readonly string[] Joining = ["and", "or", "n", "nor", "the", "both"];

    /// <summary>The countries of a text with the places they stand in, each by itself.</summary>
    public static IEnumerable<(string Country, IReadOnlyList<string> Places)> Of(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, KnowledgePack pack) =>
        Of(tokens, units, Orientation.Of(tokens, units), pack);

    /// <summary>The same, of a text whose orientation is known.</summary>
    public static IEnumerable<(string Country, IReadOnlyList<string> Places)> Of(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, Orientation? orientation, KnowledgePack pack)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (Country(units[i], pack) is { } country)
            {
                yield return (country, Places(tokens, units, i, orientation, pack));
            }
        }
    }

    /// <summary>All names of a text, by what they can mean, with the places they stand in.</summary>
    public static IEnumerable<(string Place, string Entity)> OfNames(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, KnowledgePack pack) =>
        OfNames(tokens, units, Orientation.Of(tokens, units), pack);

    /// <summary>The same, of a text whose orientation is known.</summary>
    public static IEnumerable<(string Place, string Entity)> OfNames(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, Orientation? orientation, KnowledgePack pack) =>
        units.Index().Where(u => u.Item.Entities.Any() && u.Item.End > u.Item.Start)
            .SelectMany(u => Places(tokens, units, u.Index, orientation, pack).Where(IsOfAnyName).SelectMany(place => u.Item.Entities.Select(id => (place, pack.EntitiesById[id].StandsFor ?? id))));

    /// <summary>False for a place that is only looked at where countries are compared one by one.</summary>
    public static bool IsOfAnyName(string place) =>
        !place.StartsWith(Light, StringComparison.Ordinal) && !place.StartsWith(Undergoing, StringComparison.Ordinal)
            && !place.StartsWith(Being, StringComparison.Ordinal);

    /// <summary>Of a text that names two countries, the one that it comes from and the one that it goes to; null for any other.</summary>
    public static (string From, string To)? Direction(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, KnowledgePack pack)
    {
        if (units.Count(u => u.Entities.Any()) < 2)
        {
            return null;
        }

        var named = units.Where(u => u.End > u.Start && !IsOfTime(tokens, u)).Select(u => (Country: Country(u, pack), Unit: u)).Where(c => c.Country is not null);
        return named.OrderBy(c => Side(tokens, c.Unit)).DistinctBy(c => c.Country).ToList() is [var from, var to] && !AreJoined(tokens, from.Unit, to.Unit) ? (from.Country!, to.Country!) : null;
    }

    // "During the X crisis", "at the time of X": when it was, and not between whom.
    private static bool IsOfTime(IReadOnlyList<Token> tokens, Unit unit)
    {
        var at = unit.Start - (unit.Start > 1 && tokens[unit.Start - 1].Text == "the" ? 2 : 1);
        return at >= 0 && (tokens[at].Text is "during" or "amid" or "throughout" || (at > 0 && tokens[at].Text == "of" && tokens[at - 1].Text is "time" or "days" or "era" or "years"));
    }

    // "X and Y", "X or Y", "the X–Y ties".
    private static bool AreJoined(IReadOnlyList<Token> tokens, Unit one, Unit other) =>
        (one.Start < other.Start ? (one, other) : (other, one)) is var (first, second)
        && (first.End < second.Start ? tokens.Skip(first.End).Take(second.Start - first.End).All(t => Joining.Contains(t.Text))
            : !Relation.IsPossessive(tokens[first.End - 1], first));

    // "By X" comes first, "to X" last, however the sentence turns it.
    private static int Side(IReadOnlyList<Token> tokens, Unit unit) =>
        Relation.Before(tokens, unit) switch { null or "of" => 1, "by" or "from" => 0, _ => 2 };

    private static List<string> Places(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, int i, Orientation? orientation, KnowledgePack pack)
    {
        var places = new List<string>();
        if (Relation.Before(tokens, units[i]) is { } preposition)
        {
            places.Add("on " + (preposition == "of" && units[i].Start > 1 && tokens[units[i].Start - 2].Text == "out" ? "from" : preposition));
        }

        // "What did the Ruritanians do?" asks of their country; "the abducted Ruritanians" are some of them.
        var isAskedOf = IsAskedOf(tokens, units, i, pack);
        if (places.Count == 0 && IsPeople(units[i], pack) && !(isAskedOf && Doings.Contains(tokens[Before(tokens, units[i], pack)].Text)))
        {
            places.Add(Doing + "people");
        }

        if (i + 1 < units.Count && units[i + 1].Start == units[i].End)
        {
            places.Add("before " + QuestionFeatures.Meaning(units[i + 1]));
        }

        if (i > 0 && units[i - 1].End == units[i].Start)
        {
            places.Add("behind " + QuestionFeatures.Meaning(units[i - 1]));
        }
        else if (places.Count == 0 && units[i].Start > 1 && Calling.Contains(tokens[units[i].Start - 1].Text))
        {
            places.Add("behind " + tokens[units[i].Start - 1].Text);
        }

        if (Called(tokens, units, i) is { } called)
        {
            places.Add(Being + QuestionFeatures.Meaning(called));
        }

        if (orientation is not null && orientation.Agents.Any(units[i].Entities.Contains)
            && !(units[i].Start > 0 && NotDoing.Contains(tokens[units[i].Start - 1].Text)))
        {
            places.Add(Doing + string.Join('/', orientation.Predicate.Where(t => t[0] == '#').Take(1)));
        }

        if (isAskedOf && units[i].Entities.Any(id => pack.EntitiesById[id].Kind == "country"))
        {
            places.Add(DoingAny);
            if (Doings.Contains(tokens[Before(tokens, units[i], pack)].Text) && !units.Any(u => u.Start <= units[i].End && units[i].End < u.End))
            {
                places.Add(Light + Stemmer.Stem(tokens[units[i].End].Text));
            }
        }

        // "X's move into Z": what somebody did is put as a thing that they have.
        if (i + 1 < units.Count && units[i + 1].Start == units[i].End && !units[i + 1].Entities.Any() && Orientation.IsPredicate(units[i + 1])
            && Relation.IsPossessive(tokens[units[i].End - 1], units[i])
            && Doing + QuestionFeatures.Meaning(units[i + 1]) is var had && !places.Contains(had))
        {
            places.Add(had);
        }

        if (Orientation.Undergone(tokens, units, i) is { } undergone)
        {
            places.Add(Undergoing + QuestionFeatures.Meaning(undergone));
        }

        return places;
    }

    // "What did X get?", "was X for it?", but not "was X's envoy for it?".
    private static bool IsAskedOf(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, int i, KnowledgePack pack) =>
        Before(tokens, units[i], pack) >= 0
            && !(units[i].End < tokens.Count && tokens[units[i].End].Text is "among" or "one" or "part" or "in" or "a" or "and" or "the")
            && Asking.Contains(tokens[Before(tokens, units[i], pack)].Text) && units[i].End < tokens.Count
            && !Relation.IsPossessive(tokens[units[i].End - 1], units[i])
        && !(i + 1 < units.Count && units[i + 1].Start == units[i].End && units[i + 1].Entities.Any() && !Orientation.IsPredicate(units[i + 1]));

    // Where the word before a country stands, or before "the Ruritanians".
    private static int Before(IReadOnlyList<Token> tokens, Unit unit, KnowledgePack pack) =>
        unit.Start - (unit.Start > 1 && tokens[unit.Start - 1].Text == "the" && IsPeople(unit, pack) ? 2 : 1);

    // "X is a friend", "X as a friend", "calls X a friend".
    private static Unit? Called(IReadOnlyList<Token> tokens, IReadOnlyList<Unit> units, int i) =>
        i + 1 < units.Count && units[i].End < units[i + 1].Start && !units[i + 1].Entities.Any()
            && tokens.Skip(units[i].End).Take(units[i + 1].Start - units[i].End).Select(t => t.Text).ToList() is [.., "a" or "an"] between
            && between.TrueForAll(Naming.Contains) ? units[i + 1] : null;

    // "The Ruritanians".
    private static bool IsPeople(Unit unit, KnowledgePack pack) =>
        unit.Text.Length > 3 && unit.Text.EndsWith('s')
            && !unit.Entities.Any(id => pack.EntitiesById[id].Name.EndsWith(unit.Text, StringComparison.OrdinalIgnoreCase));

    private static string? Country(Unit unit, KnowledgePack pack) =>
        unit.Entities.Count() == 1 && unit.Entities.First() is var id && pack.EntitiesById[id] is ({ Kind: "country" } or { StandsFor: not null, Group: EntityGroup.Place }) and var place ? place.StandsFor ?? id : null;
}
