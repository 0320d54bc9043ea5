using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>
/// Compares a question with the listed questions that are worded most like it, but for their countries: where those have another country in the same
/// place, and none has the question's, the question is asked of another country than the article tells of.
/// </summary>
internal sealed class WordedAlike
{
    // As like as this share of the likest.
    private const double AsLike = 0.8;

    // As like as this is enough to have the country where the question has it.
    private const double Fair = 0.65;

    // Less than this in common is no wording to go by.
    private const double LeastLike = 0.3;

    private readonly PackIndex _index;
    private readonly Dictionary<string, List<Variant>> _listed;

    public WordedAlike(PackIndex index)
    {
        _index = index;
        _listed = index.Askables.Where(a => a.Entry is not null && a.Ask!.Kind != QuestionKind.No).GroupBy(a => a.Entry!.Fact.Sentence, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(a => a.Variants).ToList(), StringComparer.Ordinal);
    }

    /// <summary>The country that the question names where those most like it name another; null for none.</summary>
    public string? Stranger(Question question, Fact fact)
    {
        var countries = Slots.Of(question.Tokens, question.Units, _index.Pack).ToList();
        if (countries.Count == 0 || !_listed.TryGetValue(fact.Sentence, out var listed))
        {
            return null;
        }

        var words = question.Units.Where(u => !IsCountry(u)).Select(u => (Unit: u, Weight: _index.Weight(u))).ToList();
        var total = words.Sum(w => w.Weight);
        var alike = listed.Select(v => (Variant: v, Likeness: Likeness(words, total, v))).ToList();
        var best = alike.Max(a => a.Likeness);
        if (best < LeastLike)
        {
            return null;
        }

        var near = alike.Where(a => a.Likeness >= AsLike * best).Select(a => a.Variant.Countries).ToList();
        var fair = alike.Where(a => a.Likeness >= Fair * best).Select(a => a.Variant.Countries).ToList();
        foreach (var (country, places) in countries)
        {
            if (IsContext(fact, country, places) || IsOffice(question, fact, country) || IsBeside(question, fact, country)
                || (places.Count > 0 && places.All(IsOfDoer) && fact.Who.Count > 0 && fact.Who.All(id => Roles.IsOne(id, country, _index)))
                || fair.Exists(v => v.Any(c => c.Country == country && AreAlike(c.Places, places))))
            {
                continue;
            }

            bool IsOther((string Country, IReadOnlyList<string> Places) c) => c.Country != country && !countries.Exists(q => q.Country == c.Country);
            var clash = near.Count(v => v.Any(c => IsOther(c) && AreAlike(c.Places, places)));
            // Or they all name others, wherever, and it is not the doer's.
            if (clash == 0 && countries.Count == 1 && !fact.Who.Any(id => id == country || _index.Pack.EntitiesById[id].Of == country)
                && !fair.Exists(v => v.Any(c => c.Country == country)) && near.TrueForAll(v => v.Count > 0))
            {
                clash = near.Count;
            }

            if (clash > 0)
            {
                return country;
            }
        }

        return null;
    }

    // "In what city of X", where the town is in X; "in the X crisis", of which the fact is part.
    private bool IsContext(Fact fact, string country, IReadOnlyList<string> places) =>
        places.Any(p => p is "on in" or "on of") && fact.Entities.Any(id => _index.Pack.EntitiesById[id].Within == country)
        || (!_index.EntryById[fact.Id].Told.Contains("@" + country)
            && _index.Own.Where(f => f.Sentence == fact.Sentence).SelectMany(_index.Around).Any(f => f.Entities.Contains(country)));

    // "Whom did the general blame for X's attack?": who did it is named right, and X is told of.
    private bool IsBeside(Question question, Fact fact, string country) =>
        question.Intent == Intent.Who && _index.EntryById[fact.Id].Told.Contains("@" + country) && fact.Who is [var one] && one != country
            && question.Units.Exists(u => u.Entities.ToList() is [var named] && named == one)
        && _index.Pack.EntitiesById[one] is { Group: EntityGroup.Person };

    // "The X head of government", of one who serves X.
    private bool IsOffice(Question question, Fact fact, string country) =>
        question.Intent == Intent.Who && fact.Who is [var one] && _index.Pack.EntitiesById[one] is { Group: EntityGroup.Person, Of: { } of } && of == country;

    private static double Likeness(List<(Unit Unit, double Weight)> words, double total, Variant variant)
    {
        var shared = words.Where(w => variant.Units.Any(u => u.Terms.Any(w.Unit.Terms.Contains))).Sum(w => w.Weight);
        return total == 0 ? 0
            : 2 * shared / (total + variant.Units.Index().Where(u => !variant.Countries.Any(c => u.Item.Terms.Contains("@" + c.Country)))
                .Sum(u => variant.Weights[u.Index]));
    }

    private bool IsCountry(Unit unit) => unit.Entities.ToList() is [var id] && _index.Pack.EntitiesById[id] is { Kind: "country" } or { StandsFor: not null };

    private static bool AreAlike(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Any(p => p != Slots.DoingAny && other.Contains(p)) || (one.Any(IsDoing) && other.Any(IsDoing)) || (one.All(IsOpen) && other.All(IsOpen));

    private static bool IsOpen(string place) => place == Slots.DoingAny || !Slots.IsOfAnyName(place);

    private static bool IsOfDoer(string place) => place.StartsWith(Slots.Doing, StringComparison.Ordinal);

    private static bool IsDoing(string place) =>
        place != Slots.DoingAny && place.StartsWith(Slots.Doing, StringComparison.Ordinal) && !place.StartsWith(Slots.Light, StringComparison.Ordinal);
}
