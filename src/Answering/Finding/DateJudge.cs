using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding;

/// <summary>Decides whether what the article says was so at the date asked.</summary>
internal sealed class DateJudge(PackIndex index, TopicFinder topics)
{
    private readonly PhraseTable _states = new(index.Pack.Vocabulary.Order.Where(o => o.Key == "state"));

    /// <summary>Yes, no, or what the article leaves open; null where nothing dated says all of the question but for its date.</summary>
    public Finding? Decide(Question question, IReadOnlyList<DateReading> readings)
    {
        if ((Named(question) ?? topics.Find(question) as Found) is not { Sure: true, Short: var said } found || (said is not null && YesNoJudge.IsNo(said)) || found.Facts[0] is not { When: { } when } fact)
        {
            return null;
        }

        if (index.DisputedDate(fact) is { } conflict)
        {
            return Disputed(fact, conflict, readings);
        }

        if (readings.Any(r => SpanFinder.Matches(fact, r)))
        {
            return IsYes(said) ? found : found with { Short = Phrases.Fill(index.Pack, "yes_date", ("right", EdtfWording.Words(when))) };
        }

        if (Lasts(fact))
        {
            return null;
        }

        if (readings.SelectMany(r => r.Spans).Any(when.Span.Overlaps))
        {
            return new NotKnown(Phrases.Fill(index.Pack, "date_coarse", ("date", EdtfWording.Words(when))), fact, [$"fact {fact.Id} is dated less closely"]);
        }

        return IsState(question) && readings.SelectMany(r => r.Spans).All(s => s.From > when.Span.To)
            ? new NotKnown(Phrases.Fill(index.Pack, "state_since", ("date", EdtfWording.Words(when))), fact, [$"fact {fact.Id} began it, and nothing says how long it went on"])
            : new Found(Phrases.Fill(index.Pack, "no_date", ("right", EdtfWording.Words(when))), [fact], [], null, [$"fact {fact.Id} has another date"]);
    }

    // "Was X in 1985?", of a thing that the article dates.
    private Found? Named(Question question) => question is { Units.Count: 1 } ? topics.Dated(question) : null;

    private bool IsYes(string? said) => said?.StartsWith(index.Pack.Phrases["yes"].TrimEnd('.'), StringComparison.Ordinal) == true;

    // "Did it end in 1959?", where the article has it in 1958 and in 1959.
    private Found Disputed(Fact fact, Conflict conflict, IReadOnlyList<DateReading> readings)
    {
        var sides = conflict.Facts.Select(id => index.Pack.FactsById[id]).ToList();
        var dated = sides.Find(f => readings.Any(r => SpanFinder.Matches(f, r)));
        return new Found(index.Pack.Phrases[dated is null ? "no" : "yes"], [dated ?? fact, .. sides.Where(f => f.Id != (dated ?? fact).Id)], [], conflict, [$"{conflict.Id} gives more than one date"]);
    }

    // What lasts from its date on, nobody knows how long, may have been so later too.
    private bool Lasts(Fact fact) =>
        fact.When is { Span.To: null } || (fact.PartOf is { } id && index.Pack.EntitiesById[id] is { } whole && (whole.When is { Span.To: null } || whole.Kind == "period"));

    // "Was X a member in 1985?": no deed is asked for, and no event.
    private bool IsState(Question question) =>
        question.Units.TrueForAll(u => u.Entities.Any() ? u.Entities.All(id => index.Pack.EntitiesById[id].Group != EntityGroup.Event) : _states.Longest(question.Tokens, u.Start).Length > 0);
}
