using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds the first or the last of what the article dates, and what comes next to what was told.</summary>
internal sealed class ExtremeFinder(PackIndex index, Timeline timeline, GrainCheck grain, OrderWords words)
{
    /// <summary>True for "what came first?", which names nothing that the article tells of.</summary>
    public bool NamesNothing(Question question) => Named(question).Count == 0 && question.Units.All(u => !u.Entities.Any());

    /// <summary>The first or last of all, or that nothing tells of what it is to be the first of ("the first match").</summary>
    public Finding OfAll(Question question) =>
        NamesUntold(question) ? new NotKnown(index.Pack.Phrases["not_known"], null, ["the first or last of what nothing tells of"]) : Extreme(question);

    /// <summary>"The last visit": what its words found, where that tells of all that is named; else the first or last that does.</summary>
    public Finding OfNamed(Question question, Finding found) =>
        found is Found { Facts: [var told, ..] } && TellsAll(told, Named(question)) ? found : ExtremeOf(question) ?? found;

    /// <summary>
    /// "And the one before?": the neighbour in time of what was told last; null where something else is asked, or where nothing told has a date.
    /// </summary>
    public Finding? Beside(Question question, ConversationMemory memory)
    {
        var told = index.FactsOf(memory.Facts).Where(f => f.When is not null).ToList();
        if (told.Count == 0 || question.Units.Exists(u => u.Entities.Any()))
        {
            return null;
        }

        var next = question.Intent == Intent.Next;
        var facts = next ? timeline.Next(told.MaxBy(f => f.When!.Span.To ?? f.When.Span.From)!.When!)
            : timeline.Previous(told.MinBy(f => f.When!.Span.To ?? f.When.Span.From)!.When!);
        var beyond = next ? Timeline.After(told) : Timeline.Before(told, facts);
        return facts.Count > 0 ? new Found(null, facts, [], null, ["neighbour in time"]) { Beyond = beyond }
            : question.Units.Count == 0 || question.FollowUps.Contains("earlier")
            ? new NotKnown(index.Pack.Phrases["range_covered"], null, ["nothing has a date beyond that"])
            : null;
    }

    private Found Extreme(Question question)
    {
        var dated = grain.AsClose(index.Own.Where(f => f is { When: not null, Main: true, Tells.Count: 0 }), question).ToList();
        var (first, last) = dated.Count == 0 || dated.Exists(f => f.When!.Span is { From: { } from, To: { } to } && from != to) ? timeline.Ends
            : (Timeline.Earliest(dated)[0], Timeline.Latest(dated)[0]);
        return new Found(null, [question.Intent == Intent.First ? first : last], [], null, ["end of the timeline"]);
    }

    // "The last visit", "the earliest treaty": of the dated facts that tell of all that is named.
    private Found? ExtremeOf(Question question)
    {
        var telling = Named(question);
        var dated = telling.Count == 0 || NamesUntold(question) ? []
            : index.Own.Where(f => f is { When: not null, Tells.Count: 0 } && TellsAll(f, telling)).ToList();
        var ends = dated.Count == 0 ? [] : question.Intent == Intent.First ? Timeline.Earliest(dated) : Timeline.Latest(dated);
        return ends.Count == 0 ? null
            : new Found(null, [.. ends.OrderByDescending(f => f.Main).DistinctBy(f => f.Source[0]).Take(Overviews.ToldAtOnce)], [], null,
                ["the first or last that is dated of what is named"]);
    }

    // What is named besides "first" and "last".
    private List<Unit> Named(Question question) => question.Units.FindAll(u => IsNamed(question, u) && IsTold(u));

    // "The first match": nothing in the article is one.
    private bool NamesUntold(Question question) => question.Units.Exists(u => IsNamed(question, u) && !IsTold(u));

    private bool IsNamed(Question question, Unit unit) =>
        index.Weight(unit) > index.Weights.BroadName && !words.IsRank(question.Tokens, unit.Start) && unit.Terms.Any(t => t[0] is '@' or '#');

    private bool IsTold(Unit unit) => index.Facts.Any(f => unit.Terms.Any(f.Told.Contains));

    private bool TellsAll(Fact fact, List<Unit> units) => units.TrueForAll(u => index.Tells(fact, u));
}
