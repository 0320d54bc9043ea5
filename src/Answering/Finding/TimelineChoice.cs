using HistoryBot.Answering.Index;
using HistoryBot.Knowledge;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>Chooses the weightiest of many dated facts, spread over the time that they span.</summary>
internal sealed class TimelineChoice(PackIndex index)
{
    /// <summary>As many as can be read in one picture.</summary>
    private const int MostTold = 12;

    // In a choice from the whole article, so many facts of ten years leave room for the others.
    private const int MostOfADecade = 2;

    // What stands before the first heading is the article's own summary.
    private const double InSummary = 3;

    /// <summary>The chosen facts and the others, each in order of time.</summary>
    /// <param name="dated">Facts with dates of their own.</param>
    /// <param name="spread">True where one period must not crowd out the others.</param>
    public (List<Fact> Told, List<Fact> Others) Of(List<Fact> dated, bool spread)
    {
        var candidates = InOrder(dated.OrderByDescending(f => f.Main).ThenBy(f => index.EntryById[f.Id].Order)
            .DistinctBy(f => (f.Source[0], f.When!.Text)).DistinctBy(f => spread && f.PartOf is not null ? (f.PartOf, f.When!.Text) : (f.Id, "")));
        if (candidates.Count <= MostTold)
        {
            return (candidates, []);
        }

        var told = new List<Fact> { candidates[0], candidates[^1] };
        foreach (var fact in candidates.OrderByDescending(Weight).ThenBy(f => index.EntryById[f.Id].Order))
        {
            var also = Sides(fact, candidates).Except(told).ToList();
            if (also.Count > 0 && told.Count + also.Count <= MostTold && (!spread || told.Count(t => Decade(t) == Decade(fact)) < MostOfADecade))
            {
                told.AddRange(also);
            }
        }

        return (InOrder(told), [.. candidates.Except(told)]);
    }

    // No side of a contradiction without the other.
    private IEnumerable<Fact> Sides(Fact fact, List<Fact> candidates) =>
        index.Pack.Conflicts.Where(c => c.Facts.Contains(fact.Id)).SelectMany(c => c.Facts).Append(fact.Id).Distinct(StringComparer.Ordinal)
            .Select(id => candidates.Find(f => f.Id == id)).OfType<Fact>();

    // What much is told of weighs more than what is mentioned once.
    private double Weight(Fact fact) =>
        (index.Pack.SourcesById[fact.Source[0]].Section == index.Pack.Header.Sections[0].Id ? InSummary : 0)
        + Math.Log2(1 + (fact.PartOf is null ? 1 : index.Own.Count(f => f.PartOf == fact.PartOf)));

    private static List<Fact> InOrder(IEnumerable<Fact> facts) => [.. facts.OrderBy(Begin).ThenBy(f => f.When!.Span.To)];

    private static int Decade(Fact fact) => (int)Math.Floor(Begin(fact).Year / 10.0);

    private static LocalDate Begin(Fact fact) => fact.When!.Span.From ?? fact.When.Span.To!.Value;
}
