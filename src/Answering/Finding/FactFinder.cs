using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds what answers a question: dispatches to the finder that knows its kind.</summary>
internal sealed class FactFinder
{
    // A fact of the same paragraph is near.
    private const double Near = 0.5;

    // "Two years after the war" is no name.
    private static readonly string[] LengthWords = ["year", "decade", "month", "week", "day", "centur"];

    private readonly PackIndex _index;
    private readonly TopicFinder _topics;
    private readonly SpanFinder _spans;
    private readonly PairFinder _pairs;
    private readonly FollowUpFinder _followUps;
    private readonly Timeline _timeline;
    private readonly TimelineFinder _timelines;
    private readonly MapFinder _maps;

    public FactFinder(PackIndex index)
    {
        _index = index;
        _timeline = new Timeline(index.Pack);
        _topics = new TopicFinder(index, new Evidence(index));
        _spans = new SpanFinder(index, _topics, _timeline);
        _pairs = new PairFinder(index, _topics, _timeline);
        _followUps = new FollowUpFinder(index);
        _timelines = new TimelineFinder(index, new Evidence(index));
        _maps = new MapFinder(index);
    }

    /// <summary>Finds; never null, never throws.</summary>
    public Finding Find(Question question, ConversationMemory memory, LocalDate now)
    {
        if (question.Social.Count > 0)
        {
            return new Social([.. question.Social.SelectMany(s => s == "help" ? new[] { s, "help_sections" } : [s])], ["small talk"]);
        }

        return question.Parts.Count > 0 ? OfParts(question, memory, now) : One(question, memory, now);
    }

    // A message of several sentences is taken as a whole first; where that explains too little, or where it holds
    // several questions, each is answered for itself, the later ones in the light of the earlier.
    private Finding OfParts(Question question, ConversationMemory memory, LocalDate now)
    {
        var whole = One(question, memory, now);
        if (whole is Found && question.Intent is Intent.Order or Intent.Duration or Intent.Elapsed)
        {
            return whole;
        }

        var found = new List<Found>();
        foreach (var part in question.Parts.Where(p => p.Asks))
        {
            if (One(part, memory, now) is Found answer && found.TrueForAll(f => f.Short != answer.Short || f.Facts[0].Id != answer.Facts[0].Id))
            {
                found.Add(answer);
                memory = memory with { Facts = [.. answer.Facts.Select(f => f.Id)] };
            }
        }

        var asking = question.Parts.Where(p => p.Asks).ToList();
        if (asking.Count == 1 && asking[0].Dates.Count == 0 && asking[0].FollowUps.Count > 0 && question.Dates.Count > 0)
        {
            return whole;
        }

        return found.Count > 1 ? new Several(found, [.. found.SelectMany(f => f.Reasons)])
            : found.Count == 1 && asking.Count == 1 ? found[0]
            : whole is Found || found.Count == 0 ? whole
            : found[0];
    }

    // "How many years?" is not answered by a number of other things.
    private Finding InTime(Finding finding) =>
        finding is Found { Short: { } said } && !PairFinder.TellsTime(said) ? new NotKnown(_index.Pack.Phrases["duration_unknown"], ((Found)finding).Facts[0], ["a length of time is asked"]) : finding;

    private Finding One(Question question, ConversationMemory memory, LocalDate now)
    {
        if (!question.Whole && _topics.Listed(question) is { } listed)
        {
            return listed;
        }

        if (question.Drawing is { } drawing && (drawing.Kind == Drawing.Timeline ? _timelines.Find(drawing, memory) : _maps.Find(drawing)) is { } drawn)
        {
            return drawn;
        }

        if (question.Dates.Count == 0 && _followUps.Find(question, memory) is { } followUp)
        {
            return followUp;
        }

        if (question.Dates.FirstOrDefault(d => d.Problem is not null) is { } problem)
        {
            return new NotKnown(problem.Problem!, null, [problem.Rule]);
        }

        return question.Intent switch
        {
            Intent.Order => _pairs.Order(question),
            Intent.Duration => _pairs.Duration(question),
            Intent.Elapsed => _pairs.Elapsed(question, now),
            Intent.First or Intent.Last when question.Dates.Count == 0 && question.Units.All(u => !u.Entities.Any()) => Extreme(question.Intent),
            Intent.Next or Intent.Previous when question.Dates.Count == 0 && Beside(question, memory) is { } beside => beside,
            Intent.HowMany when _pairs.Length(question) is { } length => length,
            Intent.HowMany when PairFinder.AsksTime(question) => InTime(question.Dates.Count > 0 ? ByDate(question, memory) : ByTopic(question, memory)),
            _ when question.Dates.Count > 0 => ByDate(question, memory),
            _ => ByTopic(question, memory),
        };
    }

    // "After the war" may be the very words of a fact; the span decides where it is not.
    private Finding ByDate(Question question, ConversationMemory memory) =>
        question.Intent is not (Intent.Next or Intent.Previous) && question.Named is { } named && question.Units.Count > 0 && !question.Dates.Any(d => LengthWords.Any(w => d.Text.Contains(w, StringComparison.OrdinalIgnoreCase))) && named.Dates.Count == 0 && _topics.Find(named, context: Context(named, memory)) is Found found ? found : _spans.Find(question);

    // "Killed?"
    private static bool IsScrap(Question question) => question.Tokens.Count <= 3 && question.Units.Count <= 2 && !question.Units.Exists(u => u.Entities.Any());

    // What points back is looked for around what was told last, and only then everywhere.
    private Finding ByTopic(Question question, ConversationMemory memory)
    {
        var leans = memory.Facts.Count > 0 && (question.FollowUps.Count > 0 || IsScrap(question));
        if (leans)
        {
            var last = memory.Facts.Select(id => _index.Pack.FactsById[id]).ToList();
            if (_topics.Find(question, fact => Relation(fact, last) >= Near, leaning: Leaning.OnTalk) is Found near)
            {
                return near;
            }
        }

        return _topics.Find(question, context: Context(question, memory), leaning: leans ? Leaning.OnTalk : Leaning.None);
    }

    // "And the one before?": the neighbour in time of what was told last.
    private Found? Beside(Question question, ConversationMemory memory)
    {
        var last = memory.Facts.Select(id => _index.Pack.FactsById[id].When).FirstOrDefault(w => w is not null);
        var fact = last is null || question.Units.Exists(u => u.Entities.Any()) ? null
            : question.Intent == Intent.Next ? _timeline.After(last.Span) : _timeline.Before(last.Span);
        return fact is null ? null : new Found(null, [fact], [], null, ["neighbour in time"]);
    }

    private Found Extreme(Intent intent)
    {
        var (first, last) = _timeline.Ends;
        return new Found(null, [intent == Intent.First ? first : last], [], null, ["end of the timeline"]);
    }

    // A pronoun, "and …" or a question that names next to nothing speaks of what was told last.
    private Func<Fact, double>? Context(Question question, ConversationMemory memory)
    {
        if (memory.Facts.Count == 0)
        {
            return null;
        }

        var strength = question.FollowUps.Count > 0 ? _index.Weights.Context : question.Units.Count <= 2 ? _index.Weights.Context / 2 : _index.Weights.Context / 4;
        var last = memory.Facts.Select(id => _index.Pack.FactsById[id]).ToList();
        return fact => strength * Relation(fact, last);
    }

    private double Relation(Fact fact, List<Fact> last) => last.Max(l =>
        l.Id == fact.Id ? 1
        : l.Source[0] == fact.Source[0] ? 0.9
        : l.PartOf is not null && l.PartOf == fact.PartOf ? 0.8
        : Paragraph(l) == Paragraph(fact) ? 0.5
        : l.Entities.Intersect(fact.Entities).Any() ? 0.3
        : 0);

    private (string, int) Paragraph(Fact fact)
    {
        var source = _index.Pack.SourcesById[fact.Source[0]];
        return (source.Section, source.Paragraph);
    }
}
