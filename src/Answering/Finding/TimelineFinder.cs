using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds the dated facts for a timeline: of a topic, of a span, of what was told last, or of the whole article.</summary>
internal sealed class TimelineFinder(PackIndex index, Evidence evidence)
{
    // A drawing of less says no more than the text.
    private const int FewestDates = 3;

    // Whoever asks for it also gets the affair of two days.
    private const int FewestDatesAsked = 2;

    // What every other fact names ("the two countries") chooses nothing.
    private const double Telling = 0.9;

    private const double Explained = 0.5;

    private readonly TimelineChoice _choice = new(index);

    /// <summary>Finds; null where the message names something that no fact tells of, which other finders word better.</summary>
    public Finding? Find(DrawingRequest request, ConversationMemory memory)
    {
        var question = request.Of;
        var readings = question.Dates.Where(d => d.Problem is null).ToList();
        if (readings.Count < question.Dates.Count || (Topic(request, memory) ?? (readings.Count > 0 ? null : LastTold(request, memory))) is not { } facts)
        {
            return null;
        }

        var dated = facts.FindAll(f => f.When is not null && (readings.Count == 0 || readings.Exists(r => SpanFinder.Matches(f, r))));
        if (dated.Count == 0)
        {
            return readings.Count > 0 ? null : new NotKnown(index.Pack.Phrases["timeline_undated"], facts[0], ["nothing dated to draw"]);
        }

        var whole = facts.Count == index.Own.Count;
        var (told, rest) = _choice.Of(whole || readings.Count > 0 ? Mains(dated) : dated, whole && readings.Count == 0);
        return new Found(null, told, rest, null, [$"timeline of {told.Count} of {told.Count + rest.Count} dated facts"]) { Span = Words(readings),
            TooFewDates = !CanBeDrawn(told, asked: true) };
    }

    /// <summary>True for three dated facts or more that differ in their dates.</summary>
    /// <param name="facts">What is told.</param>
    /// <param name="asked">True where a timeline was asked for: two different dates are enough.</param>
    public static bool CanBeDrawn(IReadOnlyCollection<Fact> facts, bool asked) =>
        facts.Count(f => f.When is not null) >= FewestDates && Dates(facts) >= (asked ? FewestDatesAsked : FewestDates);

    private static int Dates(IEnumerable<Fact> facts) => facts.Select(f => f.When?.Text).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static string? Words(List<DateReading> readings) => readings.Exists(r => r.Spans.Count > 0)
        ? string.Join(", ", readings.SelectMany(r => r.Spans).Select(Knowledge.Dates.DateSpanWording.Words))
        : null;

    // Details are left out where enough is told without them.
    private static List<Fact> Mains(List<Fact> dated) =>
        dated.FindAll(f => f.Main) is { Count: > 0 } mains && (Dates(mains) >= FewestDates || Dates(dated) < FewestDates) ? mains : dated;

    // The facts of what is named; all facts where nothing telling is named; null where what is named is not known.
    private List<Fact>? Topic(DrawingRequest request, ConversationMemory memory)
    {
        var question = request.Of;
        var named = question.Units.FindAll(u => u.Entities.Any() && index.Weight(u) >= Telling);
        var words = question.Units.FindAll(u => !u.Entities.Any());
        if (words.Exists(u => !u.Known || u.Name))
        {
            return null;
        }

        var all = index.Own.ToList();
        if (named.Count > 0)
        {
            // What compares or lists others brings those in.
            return index.Facts.Select(e => e.Fact).Where(f => named.TrueForAll(u => u.Entities.Any(id => f.Entities.Contains(id) || f.Voice?.By == id)))
                .SelectMany(f => f.Tells.Count == 0 ? [f] : index.FactsOf(f.Tells)).DistinctBy(f => f.Id).ToList() is { Count: > 0 } facts ? facts : null;
        }

        return words.Count > 0 && question.Units.TrueForAll(u => !u.Entities.Any()) ? ByWords(question)
            : question.Units.Count > 0 || question.Dates.Count > 0 || request.Everything ? all
            : LastTold(request, memory) is null ? all : null;
    }

    private List<Fact>? ByWords(Question question)
    {
        var ranked = evidence.Rank(question with { Intent = Intent.Topic }).FindAll(c => c.Fact is not null && c.Coverage >= Explained);
        return ranked.Count == 0 ? null : [.. ranked.Where(c => c.Coverage >= ranked[0].Coverage).Select(c => c.Fact!).DistinctBy(f => f.Id)];
    }

    // "As a timeline": what was told, what was kept for "more", and what belongs to it. Without "that", only what can be drawn as it stands.
    private List<Fact>? LastTold(DrawingRequest request, ConversationMemory memory)
    {
        var told = memory.Facts.Concat(memory.Rest).Select(id => index.Pack.FactsById[id]).ToList();
        if (request.Everything || told.Count == 0 || (!request.Of.FollowUps.Contains("pronoun") && Dates(told) < FewestDates))
        {
            return null;
        }

        var events = told.Select(f => f.PartOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Dates(told) >= FewestDates ? told : [.. told.Concat(index.Own.Where(f => f.PartOf is { } id && events.Contains(id))).DistinctBy(f => f.Id)];
    }
}
