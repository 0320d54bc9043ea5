using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates.Rules;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds what answers a question: dispatches to the finder that knows its kind.</summary>
internal sealed class FactFinder
{
    // A fact of the same sentence or event is near.
    private const double Near = 0.8;

    private const double SameParagraph = 0.5;

    // What was done so much later was hardly done upon an event.
    private const int MostYearsAfter = 10;

    // "The names of the two police officers": the title is that near.
    private const int TitleReach = 5;

    // "Two years after the war" is no name.
    private static readonly string[] LengthWords = ["year", "decade", "month", "week", "day", "centur"];

    // "His" are those who follow somebody, not somebody's own doings.
    private static readonly string[] Followers = ["people", "tribe", "followers", "men", "folk", "kin", "clan"];

    private readonly PackIndex _index;
    private readonly TopicFinder _topics;
    private readonly SpanFinder _spans;
    private readonly OrderWords _orderWords;
    private readonly OrderFinder _order;
    private readonly LengthFinder _lengths;
    private readonly ClauseDates _clauses;
    private readonly GrainCheck _grain;
    private readonly CountryCheck _countries;
    private readonly Assertion _assertion;
    private readonly YesNoConfidence _likely;
    private readonly FollowUpFinder _followUps;
    private readonly TalkFinder _talk;
    private readonly Timeline _timeline;
    private readonly TimelineFinder _timelines;
    private readonly MapFinder _maps;

    public FactFinder(PackIndex index)
    {
        _index = index;
        _timeline = new Timeline(index.Pack);
        var evidence = new Evidence(index);
        _topics = new TopicFinder(index, evidence);
        _spans = new SpanFinder(index, _topics, evidence, _timeline);
        _orderWords = new OrderWords(index.Pack.Vocabulary);
        _countries = new CountryCheck(index);
        _assertion = new Assertion(index);
        _likely = new YesNoConfidence(index, evidence, _assertion);
        var anchors = new AnchorFinder(index, evidence, _countries, _orderWords);
        _order = new OrderFinder(index, _orderWords, anchors);
        _lengths = new LengthFinder(index, _orderWords, anchors);
        _clauses = new ClauseDates(_orderWords, anchors);
        _grain = new GrainCheck(index.Pack);
        _followUps = new FollowUpFinder(index, _timeline);
        _talk = new TalkFinder(index, _topics);
        _timelines = new TimelineFinder(index, evidence);
        _maps = new MapFinder(index);
    }

    /// <summary>The message with a date in place of what it tells a time by ("two years after she was elected"); null where there is no such thing.</summary>
    public string? Dated(Question question) => question.Social.Count > 0 || question.Tokens.Count == 0 || _topics.Listed(question) is not null ? null : _clauses.Dated(question);

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

        return question.Parts.Count > 0 ? Naming(OfParts(question, memory, now, read), question) : One(question, memory, now);
    }

    // A message of several sentences is taken as a whole first; where that explains too little, or where it holds
    // several questions, each is answered for itself, the later ones in the light of the earlier.
    private Finding OfParts(Question question, ConversationMemory memory, LocalDate now, Func<string, ConversationMemory, Question> read)
    {
        var whole = One(question, memory, now);
        if (whole is Found all && (all.InOrder || question.Intent is Intent.Order or Intent.Duration or Intent.Elapsed))
        {
            return whole;
        }

        var asking = question.Parts.Where(p => p.Asks).ToList();
        var found = new List<Found>();
        var open = new List<Question>();
        var refused = false;
        var unsaid = false;
        var carried = false;
        foreach (var asked in asking)
        {
            // "When was X signed, and who had left two years earlier?"
            var part = (found.Count > 0 || carried) && (asked.FollowUps.Count > 0 || asked.Dates.Any(d => d.Problem is not null)) ? read(asked.Text, memory) : asked;
            // "Did X answer, and what was it?" asks twice for what the article does not say.
            if (unsaid && part.FollowUps.Count > 0 && part.Units.TrueForAll(u => u.Start == u.End || _index.Weight(u) <= _index.Weights.PlainWord))
            {
                open.Add(part);
                continue;
            }

            // "X has a flag. Where does it hang?": what "it" means stands in another part.
            var finding = carried ? _countries.Checked(One(part, memory, now), question) : One(part, memory, now);
            refused |= finding is NotKnown { OfAnother: true };
            unsaid = asked.Intent == Intent.YesNo && finding is NotKnown;
            if (finding is not Found answer || ((part.FollowUps.Count > 0 || !part.Units.Exists(u => u.Entities.Any())) && _countries.Absent(question, answer) is not null))
            {
                open.Add(part);
                // "Back to X. Where is it from?"
                carried = finding is NotKnown { Closest: not null, OfAnother: false } && found.Count == 0
                    && question.Dates.Count == 0 && asked.Tokens.Any(t => IntentReader.IsWh(t.Text));
                memory = part.FollowUps.Contains("back") && part.Units.Find(u => u.Entities.Count() == 1) is { } topic
                    ? ConversationMemory.Empty with { Entities = [topic.Entities.First()] }
                    // "Who sold the X, and for whom had they been built?"
                    : carried ? Remembering.Next(memory, part, finding, _index.Pack) : memory;
            }
            else if (found.TrueForAll(f => f.Short != answer.Short || f.Facts[0].Id != answer.Facts[0].Id))
            {
                found.Add(answer);
                memory = Remembering.Next(memory, part, answer, _index.Pack);
            }
        }

        // "I need the X. Which city is it in?"
        if (asking is [{ FollowUps.Count: > 0 }] && memory.Facts.Count == 0)
        {
            return whole;
        }

        if (asking.Count == 1 && asking[0].Dates.Count == 0 && question.Dates.Count > 0 && (whole is Found || asking[0].FollowUps.Count > 0))
        {
            return whole;
        }

        return found.Count > 1 ? new Several([.. found.Take(found.Count - 1), WithRest(found[^1], found, open, refused)], [.. found.SelectMany(f => f.Reasons)])
            : found.Count == 1 && (asking.Count == 1 || whole is Found { Sure: false }) ? WithRest(found[0], found, open, refused)
            : whole is Found told ? WithRest(told, [told], open, inPart: false)
            : found.Count == 0 ? whole
            : WithRest(found[0], found, open, refused);
    }

    // Whether a part of the message was left without an answer that names a country of which nothing was told, or, where only another part was answered, anything.
    private Found WithRest(Found answer, IReadOnlyList<Found> told, List<Question> open, bool refused = false, bool inPart = true) => answer with
    {
        LeavesOpen = refused || open.Exists(p => told.All(f => _countries.Absent(p, f) is not null)
            || (inPart && p.Units.Exists(u => u.Entities.Any() && _index.Weight(u) > _index.Weights.PlainWord && !told.SelectMany(f => f.Facts).Any(f => u.Terms.Any(_index.EntryById[f.Id].Told.Contains))))),
    };

    // "How many years?" is not answered by a number of other things, nor "how long did it last?" by how long before something else it was.
    private Finding InTime(Finding finding, Question question) =>
        finding is Found { Short: { } said, Facts: [var told, ..] }
        && (!_orderWords.TellsTime(said) || (_orderWords.Lasts(question.Tokens) && !_orderWords.Connectors(question.Tokens).Any() && IsDistance(told)))
            ? new NotKnown(_index.Pack.Phrases["duration_unknown"], told, ["a length of time is asked"])
            : finding;

    private bool IsDistance(Fact fact) =>
        _index.Askables.Where(a => a.Entry?.Fact.Id == fact.Id && a.Ask!.Kind == QuestionKind.HowMany).SelectMany(a => a.Variants)
            .Select(v => Tokeniser.Tokens(TextNormaliser.Normalise(v.Text))).ToList() is { Count: > 0 } listed
        && !listed.Exists(_orderWords.Lasts);

    private Finding One(Question question, ConversationMemory memory, LocalDate now)
    {
        if (!question.Whole && _topics.Listed(question) is { } listed)
        {
            return listed;
        }

        var answered = Weighed(OfCountry(question, memory, now), question, memory);
        var finding = _talk.Checked(answered, question, memory);
        // "Whom did he blame?" may mean the one named in the last answer.
        if (finding is NotKnown && finding != answered && _talk.OfOthers(question, memory).Select(q =>
            _talk.Checked(Checked(Alone(q, memory, now), q), q, memory)).FirstOrDefault(f => f is Found { Short: not null }) is { } other)
        {
            return other;
        }

        return finding is Ambiguous several && Meant(several, memory) is { } meant && question.Units.Find(u => several.Means.Any(e => u.Entities.Contains(e.Id))) is { } place
            ? Checked(Alone(question with { Units = [.. question.Units.Select(u => u == place ? u.Naming(meant) : u)] }, memory, now), question)
            : finding;
    }

    // What the conversation is about may be of another country than the question.
    private Finding OfCountry(Question question, ConversationMemory memory, LocalDate now)
    {
        var found = Alone(question, memory, now);
        var finding = Checked(found, question);
        // "Where does X have its flag?" is asked in nearly the words of where Y has its own.
        if (finding is NotKnown && found is Found { Facts: [var refused, ..] } && question is { Dates.Count: 0, Intent: not Intent.YesNo } && _topics.Rank(question, null) - _topics.Rank(question, f => f.Sentence != refused.Sentence) < _index.Weights.CloseRank
            && _topics.Find(question, f => f.Sentence != refused.Sentence) is Found { Sure: true } next && Checked(next, question) is Found own)
        {
            return own;
        }

        // "Where do I find the X embassy in Y?" is no matter of the Y embassy in X, however alike the two are asked for.
        if (finding is NotKnown && found is Found { Facts: [var mistaken, ..] } && question is { Dates.Count: 0, Intent: not Intent.YesNo } && question.Units.Find(u => IsOwned(u) && !u.Entities.Any(id => IsOf(mistaken, id))) is { } meant
            && _topics.Find(question, f => meant.Entities.Any(id => IsOf(f, id))) is Found { Facts: [var right, ..] } instead && _topics.Rank(question, f => f.Sentence == right.Sentence) > 0 && Checked(instead, question) is Found told)
        {
            return told;
        }

        // "1925 to 1926, what was X doing?"
        if (finding is NotKnown && found is Found && question is { Dates.Count: > 0, Intent: Intent.What or Intent.Span or Intent.Topic or Intent.List } && Slots.Of(question.Tokens, question.Units, _index.Pack).Select(c => c.Country).Distinct(StringComparer.Ordinal).ToList() is [var country]
            && question.Units.TrueForAll(u => u.Entities.Any() || u.Terms.All(t => t[0] != '#')) && _spans.OfDoer(question, country) is { } doing)
        {
            return doing;
        }

        return finding is NotKnown && found is Found && memory.Facts.Count > 0 && question.FollowUps.Count == 0 && Checked(Alone(question, ConversationMemory.Empty, now), question) is Found standing ? standing : finding;
    }

    // Something of the pack that serves one country, named alone.
    private bool IsOwned(Unit unit) => unit.Entities.ToList() is [var id] && _index.Pack.EntitiesById[id] is { Of: not null, Group: not EntityGroup.Person };

    private bool IsOf(Fact fact, string id) => _index.EntryById[fact.Id].Told.Contains("@" + id);

    // Which word is likely is asked of what the checks left; what is likely is checked again.
    private Finding Weighed(Finding finding, Question question, ConversationMemory memory) => _likely.Weighed(question, finding, memory.Facts.Count == 0, fact => _spans.IsOf(fact, question.Dates)) is var weighed && weighed != finding ? Checked(weighed, question) : finding;

    private Finding Checked(Finding finding, Question question) => Naming(_assertion.Checked(_countries.Checked(_grain.Checked(finding, question), question), question), question);

    // "The names of the two who fell", "names please": what names nobody and nothing that the question does not name is no answer.
    private Finding Naming(Finding finding, Question question)
    {
        var persons = AsksPersons(question.Tokens);
        if (question.Intent is Intent.YesNo or Intent.When or Intent.HowMany || finding is not Found { Conflict: null } found
            || !AsksNames(question.Tokens) || !(persons || AskedFor.Place(question.Tokens, "names") >= 0))
        {
            return finding;
        }

        var told = (persons && found.Short is { } said ? [said] : found.Facts.Select(f => f.Statement).Append(found.Short ?? ""))
            .SelectMany(text => UnitReader.Read(Tokeniser.Tokens(TextNormaliser.Normalise(text)), _index.Lexicon)).SelectMany(u => u.Entities)
            .Select(id => _index.Pack.EntitiesById[id]).Where(e => e.Unnamed is null && _index.Weight(Unit.Meant(e.Id)) > _index.Weights.BroadName);
        return told.Any(e => (!persons || e.Group == EntityGroup.Person) && !question.Units.Exists(u => u.Entities.Contains(e.Id) && IsCalled(u, e))) ? finding
            : new NotKnown(_index.Pack.Phrases["not_known_kind_who"], found.Facts[0], ["names are asked, and none is told"]);
    }

    // By a word of its name, and not by a title alone ("the admiral").
    private static bool IsCalled(Unit unit, Entity entity) =>
        Tokeniser.Tokens(TextNormaliser.Normalise(entity.Name)).Any(t => t.Text != "the" && !entity.Is.Contains(t.Text) && unit.Text.Contains(t.Text, StringComparison.OrdinalIgnoreCase));

    // "The names of the police officers".
    private bool AsksPersons(IReadOnlyList<Token> tokens) =>
        AskedFor.Place(tokens, "name", "names") is var at
        && Enumerable.Range(at + 1, Math.Min(TitleReach, tokens.Count - at - 1)).Any(i => _index.IsPerson(tokens, i));

    // "Names please", "the name of": not "in the name of" and not "name the two".
    private static bool AsksNames(IReadOnlyList<Token> tokens) => tokens.Index().Any(t =>
        t.Item.Text == "names" || (t.Item.Text == "name" && t.Index + 1 < tokens.Count && tokens[t.Index + 1].Text == "of"
            && !(t.Index > 1 && tokens[t.Index - 2].Text == "in")));

    // The one of several that is part of what was told last, or else that belongs to it.
    private string? Meant(Ambiguous several, ConversationMemory memory)
    {
        var told = memory.Facts.Select(id => _index.Pack.FactsById[id]).SelectMany(f => f.PartOf is { } whole ? f.Entities.Append(whole) : f.Entities).ToHashSet(StringComparer.Ordinal);
        return several.Means.Where(e => told.Contains(e.Id)).Select(e => e.Id).ToList() is { Count: > 0 } named ? (named is [var one] ? one : null)
            : several.Means.Where(e => e.Of is { } of && told.Contains(of)).Select(e => e.Id).ToList() is [var theirs] ? theirs : null;
    }

    private Finding Alone(Question question, ConversationMemory memory, LocalDate now)
    {
        if (Nameless(question) is { } nameless)
        {
            return nameless;
        }

        if (question.Drawing is { } drawing && (drawing.Kind == Drawing.Timeline ? _timelines.Find(drawing, memory) : _maps.Find(drawing)) is { } drawn)
        {
            return drawn;
        }

        // "How old was he?"
        if (question.Tokens.Index().Any(t => t.Item.Text == "old" && t.Index > 0 && question.Tokens[t.Index - 1].Text == "how")
            && (AskedFor.Place(question.Tokens, Reference.Persons) >= 0 || question.Units.Exists(u => u.Entities.ToList() is [var id] && _index.Pack.EntitiesById[id].Group == EntityGroup.Person)))
        {
            return _topics.Silence(question) ?? new NotKnown(_index.Pack.Phrases["not_known"], null, ["the age of a person"]);
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
            Intent.Duration when !_orderWords.HasUnit(Undated(question)) && !_orderWords.AsksAmount(question.Tokens) && IntentReader.AsksWhether(question.Tokens) =>
                Alone(question with { Intent = Intent.YesNo }, memory, now),
            Intent.Order => _order.Listed(question) switch { NotKnown none => (Finding?)InOneFact(question) ?? none, var ordered => ordered } ?? InWords(question, memory) ?? new NotKnown(_index.Pack.Phrases["order_unknown"], null, ["two dated things were not found"]),
            not (Intent.Duration or Intent.Elapsed) when _order.Deeds(question) is { } deeds => deeds,
            not (Intent.Duration or Intent.Elapsed) when Choice(question) is { } chosen => chosen,
            Intent.YesNo => InOrder(question, memory, now),
            // "What was done in the years between 1950 and 1960?" asks for no length.
            Intent.Duration => _lengths.Between(question, memory, now) is var length && length is NotKnown none && none.Says == _index.Pack.Phrases["duration_unknown"] && question.Dates.Count > 0 ? ByContent(question with { Intent = Intent.What }, memory) : length,
            Intent.Elapsed => _lengths.Elapsed(question, memory, now),
            Intent.First or Intent.Last when question.Dates.Count == 0 && Named(question).Count == 0 && question.Units.All(u => !u.Entities.Any()) =>
                NamesUntold(question) ? new NotKnown(_index.Pack.Phrases["not_known"], null, ["the first or last of what nothing tells of"]) : Extreme(question),
            Intent.First or Intent.Last when question.Dates.Count == 0 && (question.FollowUps.Count == 0 || memory.Facts.Count == 0) => ByContent(question, memory) is var found && found is Found { Facts: [var told, ..] } && TellsAll(told, Named(question)) ? found : ExtremeOf(question) ?? found,
            Intent.Next or Intent.Previous when question.Dates.Count == 0 && Beside(question, memory) is { } beside => beside,
            Intent.HowMany when _lengths.Of(question, memory, now) is { } length => length,
            Intent.HowMany when _orderWords.HasUnit(question.Tokens) => InTime(ByContent(question, memory), question) is var told && told is Found { Facts: var facts } && AskedFor.Place(question.Tokens, "from", "between") >= 0
                && (question.Named ?? question).Units.Exists(u => u.Entities.Any() && _index.Weight(u) > _index.Weights.BroadName && !facts.Any(f => u.Terms.Any(t => _index.EntryById[f.Id].Told.Contains(t) || _index.EntryById[f.Id].AskedWith.Contains(t))))
                    ? new NotKnown(_index.Pack.Phrases["duration_unknown"], null, ["one end is not told"]) : told,
            _ => ByContent(question, memory),
        };
    }

    // "In this year" tells no length.
    private static List<Token> Undated(Question question) => [.. question.Tokens.Where(t => !question.Dates.Any(d => d.Start <= t.Start && t.End <= d.End))];

    // "What was the name of X?", where the article does not name X.
    private NotKnown? Nameless(Question question) =>
        question.Intent is not (Intent.YesNo or Intent.When) && question.Tokens.Index().Where(t => _index.Pack.Vocabulary.Naming.Contains(t.Item.Text)).Select(t => t.Index).FirstOrDefault(-1) is >= 0 and var at
        && (question.Units.Find(u => u.Entities.Any() && u.End <= at && IsOfDate(question, u.End, at)) ?? Behind(question, at) ?? Owner(question, at) ?? question.Units.Find(u => u.End == u.Start))?.Entities.ToList() is [var id] && _index.Pack.EntitiesById[id] is { Unnamed: not null } nameless
            ? new NotKnown(nameless.Unnamed!, _index.Own.FirstOrDefault(f => f.Who.Concat(f.Whom).Contains(nameless.Id)), [$"{nameless.Id} has no name"])
            : null;

    // "What was the king of 1925 called?"
    private static bool IsOfDate(Question question, int start, int end) =>
        Enumerable.Range(start, end - start).All(i => question.Tokens[i].Text is "of" or "in" || question.Dates.Any(d => d.Start <= question.Tokens[i].Start && question.Tokens[i].End <= d.End));

    // "The names of the Ruritanian envoys": whose names they are, not whence.
    private Unit? Behind(Question question, int at) =>
        question.Units.Where(u => u.Start > at).ToList() is [{ } first, ..] behind
            ? behind.Zip(behind.Skip(1)).TakeWhile(p => p.First.End == p.Second.Start && p.First.Entities.All(id => _index.Pack.EntitiesById[id].Kind == "country")).Select(p => p.Second).LastOrDefault(first)
            : null;

    // "The king who fell, what was his name?"
    private Unit? Owner(Question question, int at) =>
        at > 0 && question.Tokens[at - 1].Text is "his" or "her" or "their"
            ? question.Units.Find(u => u.End < at && u.Entities.ToList() is [var id] && _index.Pack.EntitiesById[id].Unnamed is not null)
            : null;

    // What the article does not say of a time told by an event without a date is for want of that date.
    private Finding ByContent(Question question, ConversationMemory memory)
    {
        var found = question.Dates.Count > 0 ? ByDate(question, memory) : ByTopic(question, memory);
        return question.Undated is not { Problem: { } problem } date ? found : found switch
        {
            NotKnown none when none.Says == _index.Pack.Phrases["not_known"] => none with { Says = problem, Reasons = [date.Rule] },
            // "What happened during the war?"
            Found told when question.Intent is Intent.What or Intent.Span or Intent.Topic or Intent.List && question.Units.Count(u => _index.Weight(u) > _index.Weights.PlainWord) == 1 && told.Facts.All(f => f.When is null) => told with { Undated = problem },
            _ => found,
        };
    }

    // Dates decide order, and how far two things lie apart; where they do not, the article may say it in words.
    private Finding InOrder(Question question, ConversationMemory memory, LocalDate now) =>
        _order.YesNo(question) is not { } ordered ? ByContent(question, memory)
        : _orderWords.Measures(question.Tokens) ? _lengths.Between(question, memory, now)
        : ordered is NotKnown && ByContent(question, memory) is Found { Short: not null, Facts: [{ When: null }, ..] } said ? said with { InOrder = true }
        : ordered;

    // "Who came first in this?" may be said in words.
    private Finding? InWords(Question question, ConversationMemory memory) =>
        question.Tokens.Any(_orderWords.Chooses) ? InOneFact(question) : ByContent(question with { Intent = question.Tokens[0].Text == "who" ? Intent.Who : Intent.What }, memory) as Found;

    // "What was first, the thaw or the withdrawal?", where the article says that the one followed the other, without dates.
    private Found? InOneFact(Question question) =>
        question.Units.FindAll(u => _index.Weight(u) > _index.Weights.BroadName && u.Terms.Any(t => t[0] is '@' or '#') && !_orderWords.IsRank(question.Tokens, u.Start)) is { Count: > 1 } telling
        && question.Units.TrueForAll(u => telling.Contains(u) || _orderWords.IsRank(question.Tokens, u.Start) || (u.Known && _index.Weight(u) <= _index.Weights.PlainWord))
        && (question.FollowUps.Count == 0 || (telling.Exists(u => u.Entities.Any()) && !question.Tokens.Take(telling[0].Start).Any(t => t.Text is "it" or "that" or "this" or "they" or "he" or "she")))
        && _index.Own.Where(f => telling.TrueForAll(u => u.Terms.Any(_index.EntryById[f.Id].Told.Contains) || (u.Parts.Count > 0 && u.Parts.All(p => p.Any(_index.EntryById[f.Id].Told.Contains)))) && _orderWords.Connectors(Tokeniser.Tokens(TextNormaliser.Normalise(f.Statement))).Any()).OrderByDescending(f => f.Main).FirstOrDefault() is { } fact
        && telling.DistinctBy(u => u.Terms[0]).Count() == telling.Count && _countries.Clash(question, fact) is null
            ? new Found(null, [fact], [], null, [$"fact {fact.Id} puts the one after the other in words"]) { InOrder = true }
            : null;

    // "Which is the earliest: A, B or C?", "A and B: which of these was signed earlier?", "did X do A first or was it B?"
    private Found? Choice(Question question) =>
        _orderWords.WhichOf(question) is { } two && _order.Listed(two) is Found row ? row
        : question.Intent == Intent.YesNo && _orderWords.RanksChoice(question.Tokens) && _order.Listed(question) is Found either ? either
        : _orderWords.Ranks(question.Tokens) && (question.Named ?? question).Units.Count(IsThing) is var things && (things > 1 || IsCompared(question))
        && (question.Tokens.Any(_orderWords.Chooses) || (question.Intent != Intent.YesNo && (things > 2 || question.Intent is Intent.First or Intent.Last))) && _order.Listed(question) is Found listed
            ? listed
            : null;

    // "Which one is older, A or B?"
    private bool IsCompared(Question question) =>
        question.Intent != Intent.YesNo && question.Tokens.Any(_orderWords.Chooses) && question.Tokens.Any(t => t.Text is "which" or "what") && !Enumerable.Range(0, question.Tokens.Count).Any(i => _orderWords.EndAt(question.Tokens, i) is not null);

    private bool IsThing(Unit unit) => unit.Entities.Any(id => _index.Pack.EntitiesById[id] is { Group: EntityGroup.Event or EntityGroup.Organisation });

    // "After the war" may be the very words of a fact; the span decides where it is not.
    private Finding ByDate(Question question, ConversationMemory memory) =>
        (Beyond(question) ?? Thereupon(question, memory)) is { } said ? said
        : question.Intent is Intent.Next or Intent.Previous || question.Named is not { } named || question.Dates.Any(d => LengthWords.Any(w => d.Text.Contains(w, StringComparison.OrdinalIgnoreCase))) ? _spans.Find(question)
        : question.Units.Count == 0 && OfEvent(question, named) is { } during ? during
        : question.Units.Count > 0 && named.Dates.Count == 0 ? OfNamed(question, named, memory)
        : _spans.Find(question);

    // "How did they answer after the raid?": what is told of the raid first, then what has a later date, if not much later.
    private Finding OfNamed(Question question, Question named, ConversationMemory memory)
    {
        var found = _topics.Find(named, fact => !IsOtherWay(fact, question, named), Context(named, memory));
        if (found is Found told && !(told.Short is null && IsOfOther(told, question)))
        {
            return told with { InOrder = IsOfOther(told, question) };
        }

        var then = _spans.Find(question);
        return found is NotKnown && question.Dates is [{ Spans: [{ From: { } from, To: null }] }]
            && then is Found { Short: not null, Facts: [{ When.Span.From: { } late }, ..] } && late.Year - from.Year > MostYearsAfter ? found : then;
    }

    // "Right after the war, what was done with X?": what was done with X is asked, and only in passing when.
    private Found? Beyond(Question question) =>
        question.Intent is Intent.Next or Intent.Previous && question.Units.Exists(u => u.Entities.Any() && _index.Weight(u) > _index.Weights.PlainWord)
        && _topics.Find(question with { Intent = question.Tokens.Any(t => t.Text == "who") ? Intent.Who : Intent.What, Dates = [] }, leaning: Leaning.OnDate) is Found { Sure: true } found && found.Facts[0].When is null
            ? found with { InOrder = true }
            : null;

    // "What did they do with him after that?": what came of it may have no date.
    private Found? Thereupon(Question question, ConversationMemory memory)
    {
        if (memory.Facts.Count == 0 || question.Units.Count == 0 || !question.Dates.All(d => d.Rule == RelativeToConversation.AfterName))
        {
            return null;
        }

        var last = memory.Facts.Select(id => _index.Pack.FactsById[id]).ToList();
        return _topics.Find(question with { Dates = [] }, fact => fact.When is null && Relation(fact, last) >= Near, leaning: Leaning.OnTalk) as Found;
    }

    // "After the war X was done" says nothing of what was done before the war.
    private bool IsOtherWay(Fact fact, Question question, Question named)
    {
        if (fact.Tells.Count > 0 || question.Dates is not [{ Spans: [{ } span] }] || (span.From is null) == (span.To is null))
        {
            return false;
        }

        var events = named.Units.SelectMany(u => u.Entities).Where(id => _index.Pack.EntitiesById[id] is { Group: EntityGroup.Event }).ToHashSet(StringComparer.Ordinal);
        var told = Tokeniser.Tokens(TextNormaliser.Normalise(fact.Statement));
        var units = UnitReader.Read(told, _index.Lexicon).FindAll(u => u.Entities.Any(events.Contains));
        List<bool> before =
        [
            .. _orderWords.Connectors(told).Where(c => units.Exists(u => u.Start >= c.End && u.Start <= c.End + 1)).Select(c => c.Before),
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
        if (question.Dates is not [{ Rule: Events.DuringName, Spans: [{ } span] }] || named.Units.SelectMany(u => u.Entities).Select(id => _index.Pack.EntitiesById[id]).FirstOrDefault(e => e.When?.Span == span) is not { } whole)
        {
            return null;
        }

        var isOpen = span.From is null || span.To is null;
        var part = _index.Own.Where(f => f.PartOf == whole.Id && f.Tells.Count == 0).ToList();
        var facts = part.Where(f => f.Main).Concat(part).Concat(isOpen ? [] : _timeline.Within(span).Where(f => f.Main)).DistinctBy(f => f.Source[0]).ToList();
        return part.Count == 0 ? null
            : new Found(null, [.. facts.Take(Overviews.ToldAtOnce)], [.. facts.Skip(Overviews.ToldAtOnce)], null, [$"what belongs to {whole.Id}"])
            {
                Undated = isOpen ? whole.Undated ?? _index.Pack.Phrases[span.To is null ? "open_end" : "open_beginning"] : null,
            };
    }

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
                return Standing(question, fact => Relation(fact, last) >= Near) ?? Fuller(question, near, last) ?? near;
            }

            // "Which years did it run?", "the promise: date?" have no word that was not told.
            if (question.Intent == Intent.When
                && (question.Units.TrueForAll(u => u.Terms.All(t => t[0] is not ('@' or '#'))) || (IsScrap(question) && FollowUpFinder.Speaks(question, last[0]))))
            {
                return _followUps.OfKind(question.Intent, last);
            }

            // "Why did X do that?"
            if (question.Intent == Intent.Why && question.FollowUps.Contains("pronoun") && IsVague(question) && !question.Units.Exists(u => u.Terms.Any(t => t[0] == '#')))
            {
                return _followUps.OfKind(question.Intent, last);
            }
        }

        // "Where did his people live?" asks nothing of him.
        if (leans && question.Tokens.Index().Any(t => t.Index > 0 && Followers.Contains(t.Item.Text) && question.Tokens[t.Index - 1].Text is "his" or "her") && question.Units.FindAll(u => u.Start < u.End) is { Count: > 0 } said && said.Count < question.Units.Count
            && _topics.Find(question with { Units = said }, fact => Relation(fact, [.. memory.Facts.Select(id => _index.Pack.FactsById[id])]) >= SameParagraph, leaning: Leaning.OnTalk) is Found of)
        {
            return _topics.Find(question) is Found own ? own : of;
        }

        var leaning = leans && (_talk.IsAbout(question) || Ordinals.Of(question) is not null);
        if (leaning && _talk.OfTopic(question, memory) is { } ofTopic)
        {
            return ofTopic;
        }

        if (memory.Facts.Count > 0 && IsVague(question))
        {
            var last = memory.Facts.Select(id => _index.Pack.FactsById[id]).ToList();
            if (_topics.Find(question, fact => Relation(fact, last) >= SameParagraph) is Found near)
            {
                return near;
            }
        }

        var found = _topics.Find(question, context: Context(question, memory));
        return leaning && found is Found away ? _talk.Kept(away, question, memory)
            : found is NotKnown { Closest: { } closest, Says: var says } && says == _index.Pack.Phrases["not_known"] && memory.Facts.Count > 0
                && Vouched(question, closest, memory) is { } vouched ? vouched
            : found is NotKnown none && none.Says == _index.Pack.Phrases["not_known"] && !leans && memory.Facts.Count > 0
                && question.Intent is Intent.What or Intent.Who or Intent.Where && NamesOnlyTold(question, memory) ? Around(question, memory) ?? found
            : found;
    }

    // "And what happened to the rebels?", of whom something was told last; "what else did X give Y?", where the sentence beside that one tells it, or
    // the same person says it: for what comes closest the conversation vouches.
    private Found? Vouched(Question question, Fact closest, ConversationMemory memory)
    {
        var last = memory.Facts.Select(id => _index.Pack.FactsById[id]).ToList();
        bool Has(Fact fact, Unit unit) => unit.Terms.Any(_index.EntryById[fact.Id].Told.Contains);
        return question.Intent is Intent.What or Intent.Who or Intent.Where or Intent.List or Intent.Span && question.Dates.Count == 0
            && !question.Tokens.Any(t => _index.Pack.Vocabulary.Naming.Contains(t.Text))
            && (question.Units.Exists(u => u.Start > 0 && question.Tokens[u.Start - 1].Text is "the" or "those" or "these"
                && _index.Weight(u) > _index.Weights.PlainWord
                && Has(closest, u) && last.Exists(f => Has(f, u)))
                || (IsVague(question) && last.Exists(f => _talk.AreNear(f, closest) || (f.Voice?.By is { } by && by == closest.Voice?.By))))
            ? _topics.Find(question.Intent == Intent.List ? question with { Intent = Intent.What } : question,
                fact => fact.Sentence == closest.Sentence, leaning: Leaning.OnTalk) as Found : null;
    }

    // What belongs to what was told last, and was not told itself.
    private Found? Around(Question question, ConversationMemory memory)
    {
        var last = memory.Facts.Select(id => _index.Pack.FactsById[id]).ToList();
        return _topics.Find(question, fact => Relation(fact, last) >= Near && !last.Exists(l => l.Sentence == fact.Sentence), leaning: Leaning.OnTalk) as Found;
    }

    // "What had been discovered?": no name that was not told last.
    private bool NamesOnlyTold(Question question, ConversationMemory memory) =>
        question.Units.Count > 0 && question.Units.TrueForAll(u => !u.Name && (!u.Entities.Any() || u.Entities.Any(id => memory.Facts.Any(f =>
            _index.EntryById[f].Told.Contains("@" + id)))));

    // "Whose side was X on?" names nothing but what the whole article is about.
    private bool IsVague(Question question) => question.Units.TrueForAll(u => !u.Name && !(u.Entities.Any() && _index.Weight(u) > _index.Weights.BroadName));

    // "And X, has it one?" stands on its own where something elsewhere is asked for in much the same words.
    private Found? Standing(Question question, Func<Fact, bool> near) =>
        question.Units.Exists(u => u.End > u.Start && u.Entities.Any())
            && _topics.Rank(question, null) - _topics.Rank(question, near) > _index.Weights.StandingLead
            && _topics.Find(question) is Found standing ? standing : null;

    // What was told last is no answer to what is listed elsewhere in all of the words of the question.
    private Found? Fuller(Question question, Found near, List<Fact> last) =>
        last.Exists(f => f.Sentence == near.Facts[0].Sentence) && _topics.IsListedElsewhere(question, fact => Relation(fact, last) >= Near) && _topics.Find(question) is Found { Sure: true } fuller ? fuller : null;

    // "And the one before?": the neighbour in time of what was told last.
    private Finding? Beside(Question question, ConversationMemory memory)
    {
        var told = memory.Facts.Select(id => _index.Pack.FactsById[id]).Where(f => f.When is not null).ToList();
        if (told.Count == 0 || question.Units.Exists(u => u.Entities.Any()))
        {
            return null;
        }

        var next = question.Intent == Intent.Next;
        var facts = next ? _timeline.Next(told.MaxBy(f => f.When!.Span.To ?? f.When.Span.From)!.When!) : _timeline.Previous(told.MinBy(f => f.When!.Span.To ?? f.When.Span.From)!.When!);
        var beyond = next ? Timeline.After(told) : Timeline.Before(told, facts);
        return facts.Count > 0 ? new Found(null, facts, [], null, ["neighbour in time"]) { Beyond = beyond }
            : question.Units.Count == 0 || question.FollowUps.Contains("earlier") ? new NotKnown(_index.Pack.Phrases["range_covered"], null, ["nothing has a date beyond that"])
            : null;
    }

    private Found Extreme(Question question)
    {
        var dated = _grain.AsClose(_index.Own.Where(f => f is { When: not null, Main: true, Tells.Count: 0 }), question).ToList();
        var (first, last) = dated.Count == 0 || dated.Exists(f => f.When!.Span is { From: { } from, To: { } to } && from != to) ? _timeline.Ends : (Timeline.Earliest(dated)[0], Timeline.Latest(dated)[0]);
        return new Found(null, [question.Intent == Intent.First ? first : last], [], null, ["end of the timeline"]);
    }

    // What is named besides "first" and "last".
    private List<Unit> Named(Question question) => question.Units.FindAll(u => IsNamed(question, u) && IsTold(u));

    // "The first match": nothing in the article is one.
    private bool NamesUntold(Question question) => question.Units.Exists(u => IsNamed(question, u) && !IsTold(u));

    private bool IsNamed(Question question, Unit unit) =>
        _index.Weight(unit) > _index.Weights.BroadName && !_orderWords.IsRank(question.Tokens, unit.Start) && unit.Terms.Any(t => t[0] is '@' or '#');

    private bool IsTold(Unit unit) => _index.Facts.Any(f => unit.Terms.Any(f.Told.Contains));

    private bool TellsAll(Fact fact, List<Unit> units) => units.TrueForAll(u => u.Terms.Any(_index.EntryById[fact.Id].Told.Contains));

    // "The last visit", "the earliest treaty": of the dated facts that tell of all that is named.
    private Found? ExtremeOf(Question question)
    {
        var telling = Named(question);
        var dated = telling.Count == 0 || NamesUntold(question) ? [] : _index.Own.Where(f => f is { When: not null, Tells.Count: 0 } && TellsAll(f, telling)).ToList();
        var ends = dated.Count == 0 ? [] : question.Intent == Intent.First ? Timeline.Earliest(dated) : Timeline.Latest(dated);
        return ends.Count == 0 ? null
            : new Found(null, [.. ends.OrderByDescending(f => f.Main).DistinctBy(f => f.Source[0]).Take(Overviews.ToldAtOnce)], [], null, ["the first or last that is dated of what is named"]);
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
        : l.Sentence == fact.Sentence ? 0.9
        : l.PartOf is not null && l.PartOf == fact.PartOf ? 0.8
        : _index.Paragraph(l) == _index.Paragraph(fact) ? 0.5
        : l.Entities.Intersect(fact.Entities).Any() ? 0.3
        : 0);
}
