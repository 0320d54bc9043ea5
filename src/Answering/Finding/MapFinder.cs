using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds what a map shows: the countries named, else those that the article is about, and the towns in them.</summary>
internal sealed class MapFinder(PackIndex index)
{
    private const int ToldAtOnce = 3;

    // A country that so many facts name is what the article is about.
    private const double OfTheSubject = 1 / 3.0;

    private readonly List<Entity> _outlined = [.. index.Pack.Entities.Where(e => e.Iso is not null)];

    /// <summary>Finds; null where something is named that is no country with an outline.</summary>
    public Mapped? Find(DrawingRequest request)
    {
        var question = request.Of;
        var named = question.Units.Select(u => _outlined.Find(c => u.Entities.SequenceEqual([c.Id]))).ToList();
        if (question.Dates.Count > 0 || named.Contains(null) || (named.Count == 0 && request.Kind == Drawing.Whereabouts))
        {
            return null;
        }

        var countries = named.Count > 0 ? [.. named.OfType<Entity>().Distinct()] : Subject();
        if (countries.Count == 0)
        {
            return null;
        }

        if (request.Kind == Drawing.Whereabouts)
        {
            return new Mapped(countries, [], [], ["a country is to be shown"]);
        }

        var towns = index.Pack.Entities.Where(e => e.At is not null && countries.Exists(c => IsIn(e, c.Id))).ToList();
        return new Mapped(countries, towns, Places(towns), ["a map was asked for"]);
    }

    private List<Entity> Subject() => [.. _outlined.Where(c => index.Own.Count(e => e.Entities.Contains(c.Id)) >= OfTheSubject * index.Own.Count)];

    private bool IsIn(Entity place, string country) =>
        place.Within is { } within && (within == country || IsIn(index.Pack.EntitiesById[within], country));

    // What the article tells to be in these towns, one fact of a sentence.
    private List<Fact> Places(List<Entity> towns) =>
    [
        .. index.Own
            .Where(f => f.Asks.Any(a => a.Kind == QuestionKind.Where))
            .Select(f => (Fact: f, Towns: towns.Count(t => f.Where.Contains(t.Id))))
            .Where(f => f.Towns > 0)
            .OrderByDescending(f => f.Towns).ThenByDescending(f => f.Fact.Main)
            .Select(f => f.Fact).DistinctBy(f => f.Source[0]).Take(ToldAtOnce),
    ];
}
