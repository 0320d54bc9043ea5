using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds what answers a question: dispatches to the finder that knows its kind.</summary>
internal sealed class FactFinder
{
    private readonly PackIndex _index;
    private readonly ListedQuestions _listed;
    private readonly Silences _silences;
    private readonly TopicFinder _topics;
    private readonly SpanFinder _spans;
    private readonly EventDateFinder _eventDates;
    private readonly ContextFinder _context;
    private readonly PartsFinder _parts;
    private readonly OrderWords _orderWords;
    private readonly OrderFinder _order;
    private readonly WordedOrder _wordedOrder;
    private readonly ExtremeFinder _extremes;
    private readonly LengthFinder _lengths;
    private readonly LengthCheck _lengthCheck;
    private readonly ClauseDates _clauses;
    private readonly NameCheck _names;
    private readonly SharedNames _shared;
    private readonly FindingCheck _check;
    private readonly SecondChoice _second;
    private readonly YesNoConfidence _likely;
    private readonly FollowUpFinder _followUps;
    private readonly TalkFinder _talk;
    private readonly TimelineFinder _timelines;
    private readonly MapFinder _maps;

    public FactFinder(PackIndex index)
    {
        _index = index;
        var timeline = new Timeline(index.Pack);
        var evidence = new Evidence(index);
        var countries = new CountryCheck(index);
        var assertion = new Assertion(index);
        var grain = new GrainCheck(index.Pack);
        var nearness = new Nearness(index);
        var ranking = new Ranking(index, evidence);
        _listed = new ListedQuestions(index);
        _silences = new Silences(index, evidence);
        _topics = new TopicFinder(index, evidence, _silences);
        _spans = new SpanFinder(index, _topics, ranking, _silences, evidence, timeline);
        _followUps = new FollowUpFinder(index, timeline);
        _talk = new TalkFinder(index, _topics);
        _context = new ContextFinder(index, _topics, ranking, _talk, _followUps, nearness);
        _parts = new PartsFinder(index, countries);
        _timelines = new TimelineFinder(index, evidence);
        _maps = new MapFinder(index);

        _orderWords = new OrderWords(index.Pack.Vocabulary);
        var anchors = new AnchorFinder(index, evidence, countries, _orderWords);
        _order = new OrderFinder(index, _orderWords, anchors);
        _wordedOrder = new WordedOrder(index, _orderWords, countries);
        _extremes = new ExtremeFinder(index, timeline, grain, _orderWords);
        _lengths = new LengthFinder(index, _orderWords, anchors);
        _lengthCheck = new LengthCheck(index, _orderWords);
        _clauses = new ClauseDates(_orderWords, anchors);
        _eventDates = new EventDateFinder(index, _topics, _spans, timeline, _orderWords, nearness);

        _names = new NameCheck(index);
        _shared = new SharedNames(index);
        _check = new FindingCheck(grain, countries, assertion, _names);
        _second = new SecondChoice(index, _topics, ranking, _spans, _check);
        _likely = new YesNoConfidence(index, evidence, assertion);
    }

    /// <summary>The message with a date in place of what it tells a time by ("two years after she was elected"); null where there is no such thing.</summary>
    public string? Dated(Question question) =>
        question.Social.Count > 0 || question.Tokens.Count == 0 || _listed.Find(question) is not null ? null : _clauses.Dated(question);

    /// <summary>Finds; never null, never throws.</summary>
    /// <param name="question">The question.</param>
    /// <param name="memory">What was spoken of before it.</param>
    /// <param name="now">The day of the question.</param>
    /// <param name="read">Reads a part of the question again, after another was answered.</param>
    public Finding Find(Question question, ConversationMemory memory, LocalDate now, Func<string, ConversationMemory, Question> read)
    {
        if (question.Social.Count > 0)
        {
            return new Social([.. question.Social.SelectMany(s => s == "help" ? new[] { s, "help_sections" } : [s])], ["small talk"]);
        }

        if (question.Supposed)
        {
            return new NotKnown(_index.Pack.Phrases["not_known"], null, ["what is to be taken for said is not said"]);
        }

        return question.Parts.Count > 0 ? _names.Checked(_parts.Find(question, memory, (q, told) => One(q, told, now), read), question)
            : One(question, memory, now);
    }

    private Finding One(Question question, ConversationMemory memory, LocalDate now)
    {
        if (!question.Whole && _listed.Find(question) is { } listed)
        {
            return listed;
        }

        var answered = Weighed(Passed(question, memory, now), question, memory);
        var finding = _talk.Checked(answered, question, memory);
        // "Whom did he blame?" may mean the one named in the last answer.
        if (finding is NotKnown && finding != answered && _talk.OfOthers(question, memory).Select(q =>
            _talk.Checked(_check.Checked(Alone(q, memory, now), q), q, memory)).FirstOrDefault(f => f is Found { Short: not null }) is { } other)
        {
            return other;
        }

        return finding is Ambiguous several && _shared.Meant(several, memory) is { } meant
            && question.Units.Find(u => several.Means.Any(e => u.Entities.Contains(e.Id))) is { } place
            ? _check.Checked(Alone(question with { Units = [.. question.Units.Select(u => u == place ? u.Naming(meant) : u)] }, memory, now), question)
            : finding;
    }

    // What the conversation is about may be of another country than the question.
    private Finding Passed(Question question, ConversationMemory memory, LocalDate now)
    {
        var found = Alone(question, memory, now);
        var finding = _check.Checked(found, question);
        return finding is not NotKnown || found is not Found refused ? finding
            : _second.Instead(refused, question) is { } second ? second
            : memory.Facts.Count > 0 && question.FollowUps.Count == 0
                && _check.Checked(Alone(question, ConversationMemory.Empty, now), question) is Found standing ? standing
            : finding;
    }

    // Which word is likely is asked of what the checks left; what is likely is checked again.
    private Finding Weighed(Finding finding, Question question, ConversationMemory memory) =>
        _likely.Weighed(question, finding, memory.Facts.Count == 0, fact => _spans.IsOf(fact, question.Dates)) is var weighed && weighed != finding
            ? _check.Checked(weighed, question) : finding;

    private Finding Alone(Question question, ConversationMemory memory, LocalDate now)
    {
        if (_names.Nameless(question) is { } nameless)
        {
            return nameless;
        }

        if (question.Drawing is { } drawing && (drawing.Kind == Drawing.Timeline ? _timelines.Find(drawing, memory) : _maps.Find(drawing)) is { } drawn)
        {
            return drawn;
        }

        if (AsksAge(question))
        {
            return _silences.Of(question) ?? new NotKnown(_index.Pack.Phrases["not_known"], null, ["the age of a person"]);
        }

        if (question.Intent == Intent.Elapsed && memory.Facts.Count > 0 && question.FollowUps.Count > 0)
        {
            return _lengths.Elapsed(question, memory, now);
        }

        if (question.Intent == Intent.Duration && memory.Dated.Count > 1 && _lengths.NamesNothing(question))
        {
            return _lengths.Between(question, memory, now);
        }

        if (_followUps.Listed(question, memory) is { } item)
        {
            return item;
        }

        if (_talk.Again(question, memory) is { } again)
        {
            return again;
        }

        if (question.Dates.Count == 0 && _followUps.Find(question, memory) is { } followUp)
        {
            return followUp;
        }

        if (question.Dates.FirstOrDefault(d => d.Problem is not null) is { } problem)
        {
            return new NotKnown(problem.Problem!, null, [problem.Rule]);
        }

        if (_clauses.Undated(question) is { } undated)
        {
            return new NotKnown(undated.Undated ?? _index.Pack.Phrases["not_known_kind_when"], undated.Fact, ["told by what has no date"]);
        }

        return question.Intent switch
        {
            // "Did anything pass between them?"
            Intent.Duration when _lengthCheck.AsksWhether(question) => Alone(question with { Intent = Intent.YesNo }, memory, now),
            Intent.Order => ByOrder(question, memory),
            not (Intent.Duration or Intent.Elapsed) when (_order.Deeds(question) ?? _order.Choice(question)) is { } chosen => chosen,
            Intent.YesNo => InOrder(question, memory, now),
            Intent.Duration => ByLength(question, memory, now),
            Intent.Elapsed => _lengths.Elapsed(question, memory, now),
            Intent.First or Intent.Last when question.Dates.Count == 0 && _extremes.NamesNothing(question) => _extremes.OfAll(question),
            Intent.First or Intent.Last when question.Dates.Count == 0 && (question.FollowUps.Count == 0 || memory.Facts.Count == 0) =>
                _extremes.OfNamed(question, ByContent(question, memory)),
            Intent.Next or Intent.Previous when question.Dates.Count == 0 && _extremes.Beside(question, memory) is { } beside => beside,
            Intent.HowMany when _lengths.Of(question, memory, now) is { } length => length,
            Intent.HowMany when _orderWords.HasUnit(question.Tokens) => _lengthCheck.Checked(ByContent(question, memory), question),
            _ => ByContent(question, memory),
        };
    }

    // "How old was he?"
    private bool AsksAge(Question question) =>
        question.Tokens.Index().Any(t => t.Item.Text == "old" && t.Index > 0 && question.Tokens[t.Index - 1].Text == "how")
        && (AskedFor.Place(question.Tokens, Reference.Persons) >= 0
            || question.Units.Exists(u => u.Entities.ToList() is [var id] && _index.Pack.EntitiesById[id].Group == EntityGroup.Person));

    // What the article does not say of a time told by an event without a date is for want of that date.
    private Finding ByContent(Question question, ConversationMemory memory)
    {
        var found = question.Dates.Count > 0 ? _eventDates.Find(question, memory) : _context.Find(question, memory);
        return question.Undated is not { Problem: { } problem } date ? found : found switch
        {
            NotKnown none when none.Says == _index.Pack.Phrases["not_known"] => none with { Says = problem, Reasons = [date.Rule] },
            // "What happened during the war?"
            Found told when question.Intent is Intent.What or Intent.Span or Intent.Topic or Intent.List
                && question.Units.Count(u => _index.Weight(u) > _index.Weights.PlainWord) == 1 && told.Facts.All(f => f.When is null) =>
                    told with { Undated = problem },
            _ => found,
        };
    }

    private Finding ByOrder(Question question, ConversationMemory memory)
    {
        var ordered = _order.Listed(question);
        return ordered is NotKnown ? _wordedOrder.Find(question) ?? ordered
            : ordered ?? InWords(question, memory) ?? new NotKnown(_index.Pack.Phrases["order_unknown"], null, ["two dated things were not found"]);
    }

    // "What was done in the years between 1950 and 1960?" asks for no length.
    private Finding ByLength(Question question, ConversationMemory memory, LocalDate now)
    {
        var length = _lengths.Between(question, memory, now);
        return length is NotKnown none && none.Says == _index.Pack.Phrases["duration_unknown"] && question.Dates.Count > 0
            ? ByContent(question with { Intent = Intent.What }, memory)
            : length;
    }

    // Dates decide order, and how far two things lie apart; where they do not, the article may say it in words.
    private Finding InOrder(Question question, ConversationMemory memory, LocalDate now) =>
        _order.YesNo(question) is not { } ordered ? ByContent(question, memory)
        : _orderWords.Measures(question.Tokens) ? _lengths.Between(question, memory, now)
        : ordered is NotKnown && ByContent(question, memory) is Found { Short: not null, Facts: [{ When: null }, ..] } said ? said with { InOrder = true }
        : ordered;

    // "Who came first in this?" may be said in words.
    private Finding? InWords(Question question, ConversationMemory memory) =>
        question.Tokens.Any(_orderWords.Chooses) ? _wordedOrder.Find(question)
            : ByContent(question with { Intent = question.Tokens[0].Text == "who" ? Intent.Who : Intent.What }, memory) as Found;
}
