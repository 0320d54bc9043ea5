using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates.Rules;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds what answers a question with a date: "after the war" may be the very words of a fact; the span decides where it is not.</summary>
internal sealed class EventDateFinder(
    PackIndex index, TopicFinder topics, SpanFinder spans, Timeline timeline, OrderWords words, Nearness nearness)
{
    // What was done so much later was hardly done upon an event.
    private const int MostYearsAfter = 10;

    // "Two years after the war" is no name.
    private static readonly string[] LengthWords = ["year", "decade", "month", "week", "day", "centur"];

    /// <summary>Finds; never null.</summary>
    public Finding Find(Question question, ConversationMemory memory) =>
        (Beyond(question) ?? Thereupon(question, memory)) is { } said ? said
        : question.Intent is Intent.Next or Intent.Previous || question.Named is not { } named || TellsLength(question) ? spans.Find(question)
        : question.Units.Count == 0 && OfEvent(question, named) is { } during ? during
        : question.Units.Count > 0 && named.Dates.Count == 0 ? OfNamed(question, named, memory)
        : spans.Find(question);

    private static bool TellsLength(Question question) =>
        question.Dates.Any(d => LengthWords.Any(w => d.Text.Contains(w, StringComparison.OrdinalIgnoreCase)));

    // "How did they answer after the raid?": what is told of the raid first, then what has a later date, if not much later.
    private Finding OfNamed(Question question, Question named, ConversationMemory memory)
    {
        var found = topics.Find(named, fact => !IsOtherWay(fact, question, named), nearness.Context(named, memory));
        if (found is Found told && !(told.Short is null && IsOfOther(told, question)))
        {
            return told with { InOrder = IsOfOther(told, question) };
        }

        var then = spans.Find(question);
        return found is NotKnown && question.Dates is [{ Spans: [{ From: { } from, To: null }] }]
            && then is Found { Short: not null, Facts: [{ When.Span.From: { } late }, ..] } && late.Year - from.Year > MostYearsAfter ? found : then;
    }

    // "Right after the war, what was done with X?": what was done with X is asked, and only in passing when.
    private Found? Beyond(Question question) =>
        question.Intent is Intent.Next or Intent.Previous && question.Units.Exists(u => u.Entities.Any() && index.Weight(u) > index.Weights.PlainWord)
        && topics.Find(question with { Intent = question.Tokens.Any(t => t.Text == "who") ? Intent.Who : Intent.What, Dates = [] },
            leaning: Leaning.OnDate) is Found { Sure: true } found && found.Facts[0].When is null
            ? found with { InOrder = true }
            : null;

    // "What did they do with him after that?": what came of it may have no date.
    private Found? Thereupon(Question question, ConversationMemory memory)
    {
        if (memory.Facts.Count == 0 || question.Units.Count == 0 || !question.Dates.All(d => d.Rule == RelativeToConversation.AfterName))
        {
            return null;
        }

        var last = index.FactsOf(memory.Facts);
        return topics.Find(question with { Dates = [] }, fact => fact.When is null && nearness.IsNear(fact, last), leaning: Leaning.OnTalk) as Found;
    }

    // "After the war X was done" says nothing of what was done before the war.
    private bool IsOtherWay(Fact fact, Question question, Question named)
    {
        if (fact.Tells.Count > 0 || question.Dates is not [{ Spans: [{ } span] }] || (span.From is null) == (span.To is null))
        {
            return false;
        }

        var events = named.Units.SelectMany(u => u.Entities).Where(id => index.Pack.EntitiesById[id] is { Group: EntityGroup.Event })
            .ToHashSet(StringComparer.Ordinal);
        var told = Tokeniser.Read(fact.Statement);
        var units = UnitReader.Read(told, index.Lexicon).FindAll(u => u.Entities.Any(events.Contains));
        List<bool> before =
        [
            .. words.Connectors(told).Where(c => units.Exists(u => u.Start >= c.End && u.Start <= c.End + 1)).Select(c => c.Before),
            // "Once the war was over": after it.
            .. units.Where(u => told.Take(u.Start).TakeLast(2).Any(t => t.Text == "once")).Select(_ => false),
        ];
        return before.Count > 0 && before.TrueForAll(b => b == span.From is not null);
    }

    // "X before the war" may be the article's own words for what it dates to the year of the war.
    private static bool IsOfOther(Found found, Question question) =>
        found.Facts[0] is { When: { } when } && question.Dates.SelectMany(d => d.Spans).ToList() is { Count: > 0 } spans && !spans.Exists(when.Span.Overlaps);

    // "What happened during the war?": what belongs to it, dated or not, and then what else has its date. Where the article does not say when it
    // began or ended, all since or until then is no answer.
    private Found? OfEvent(Question question, Question named)
    {
        if (question.Dates is not [{ Rule: Events.DuringName, Spans: [{ } span] }]
            || named.Units.SelectMany(u => u.Entities).Select(id => index.Pack.EntitiesById[id]).FirstOrDefault(e => e.When?.Span == span) is not { } whole)
        {
            return null;
        }

        var isOpen = span.From is null || span.To is null;
        var part = index.Own.Where(f => f.PartOf == whole.Id && f.Tells.Count == 0).ToList();
        var facts = part.Where(f => f.Main).Concat(part).Concat(isOpen ? [] : timeline.Within(span).Where(f => f.Main)).DistinctBy(f => f.Source[0]).ToList();
        return part.Count == 0 ? null
            : new Found(null, [.. facts.Take(Overviews.ToldAtOnce)], [.. facts.Skip(Overviews.ToldAtOnce)], null, [$"what belongs to {whole.Id}"])
            {
                Undated = isOpen ? whole.Undated ?? index.Pack.Phrases[span.To is null ? "open_end" : "open_beginning"] : null,
            };
    }
}
