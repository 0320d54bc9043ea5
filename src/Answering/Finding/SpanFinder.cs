using System.Globalization;
using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding;

/// <summary>Finds what answers a question with a date: the span decides first, relevance second.</summary>
internal sealed class SpanFinder(PackIndex index, TopicFinder topics, Ranking ranking, Silences silences, Evidence evidence, Timeline timeline)
{
    private const int ToldAtOnce = 5, MostAround = 2;

    private readonly DateJudge _judge = new(index, topics, evidence);
    private readonly OrderWords _orderWords = new(index.Pack.Vocabulary);

    /// <summary>Finds among the facts of the spans asked.</summary>
    public Finding Find(Question question) =>
        Among(question) is var found && question.Intent == Intent.YesNo && found is Found { Short: { } said, Facts: [var fact, ..] } && !YesNoJudge.IsNo(said)
            && Roles.Usurped(question, fact, index)
            ? new NotKnown(index.Pack.Phrases["not_known"], fact, ["the article says that of somebody else"])
            : question.Intent == Intent.YesNo && found is Found { Short: { } yes, Facts: [{ When: null, Undated: { } undated, PartOf: { } whole } told, ..] }
                && !YesNoJudge.IsNo(yes) && index.Pack.EntitiesById[whole].When is { Span.To: null }
            ? new NotKnown(undated, told, ["only the beginning of what it is part of is dated"])
            : found;

    /// <summary>What those of one country are told to have done in the spans asked, or in an event of that time; null for nothing.</summary>
    public Found? OfDoer(Question question, string country)
    {
        var readings = question.Dates.Where(d => d.Problem is null).ToList();
        var facts = index.Own.Where(f => f.Main && IsOf(f, readings) && f.Who.Any(id => id == country || index.Pack.EntitiesById[id].Of == country))
            .DistinctBy(f => f.Sentence).ToList();
        return facts.Count == 0 ? null
            : new Found(null, [.. facts.Take(ToldAtOnce)], [.. facts.Skip(ToldAtOnce)], null,
                [$"what {country} did then"]) { Undated = facts.Exists(f => f.When is not null) ? null : facts[0].Undated };
    }

    private Finding Among(Question question)
    {
        var readings = question.Dates.Where(d => d.Problem is null).ToList();
        var inside = index.Own.Where(f => readings.Any(r => Matches(f, r, lasting: false))).ToList();
        if (AskedEnd(question) is { } side && End(side, inside, readings) is { } end)
        {
            return end;
        }

        if (question.Intent != Intent.YesNo && _orderWords.AsksNear(question.Tokens) && readings is [{ Spans: [var near] } reading])
        {
            return inside.FindAll(f => f.Main && near.Contains(f.When!.Span)) is { Count: > 0 } then ? List(question, then, readings)
                : new Nearest(reading, near, timeline.Before(near), timeline.After(near),
                    ["what is nearest to a date is asked"]) { Around = [.. timeline.Around(near).Take(MostAround)] };
        }

        if (question.Intent == Intent.YesNo && question.Units.Exists(Tells) && _judge.Decide(question, readings) is { } decided)
        {
            return decided;
        }

        var found = question.Units.Exists(Tells) ? ByTopic(question, readings) : null;
        if (Closer(question, found, inside, readings) is { } closer)
        {
            return closer;
        }

        if (found is null && question.Intent == Intent.YesNo && _judge.Undated(question) is { } undated)
        {
            return undated;
        }

        if (found is not { Sure: true } && Elsewhere(question, readings) is { } elsewhere)
        {
            return elsewhere;
        }

        if ((found is not { Sure: true } || !found.Facts.Any(f => IsOf(f, readings))) && NearestOf(question, readings) is { } nearest)
        {
            return nearest;
        }

        if (found is not null)
        {
            return Told(question, found, readings) ?? All(question, found, inside, readings) ?? Plainly(found, question);
        }

        // Without a telling word the wording has to be sure.
        if (NamesSomebody(question) && topics.Find(question, f => IsOf(f, readings)) is Found sure && OfDate(sure, question, readings) is { } ofDate)
        {
            return ofDate;
        }

        if (OffTopic(question, inside.Count == 0))
        {
            return new NotKnown(index.Pack.Phrases["off_topic"], null, ["no fact of any date speaks of that"]);
        }

        if (inside.Count == 0)
        {
            return Empty(readings[0]);
        }

        if (question.Intent is Intent.What or Intent.Span or Intent.Topic or Intent.List && Place(question) is { } place)
        {
            return inside.FindAll(f => f.Where.Any(id => LiesIn(id, place.Id))) is { Count: > 0 } there
                ? List(question, there, readings)
                : new NotKnown(Phrases.Fill(index.Pack, "nothing_in_span_of", ("name", place.Name), ("span", Words(readings[0]))), inside.Find(f => f.Main),
                    [$"nothing of the date is told of {place.Id}"]);
        }

        if (question.Units.Exists(Tells) && silences.Of(question) is { } silence)
        {
            return silence;
        }

        return AsksUntold(question, inside) || LacksAny(question, inside)
            || question.Units.Exists(u => Tells(u)
                && (NeedsOneAnswer(question.Intent) || NamesOther(question) || (!inside.Exists(f => Speaks(f, u)) && (inside.Count > ToldAtOnce || IsName(u)))))
            ? Nothing(readings[0], ranking.Closest(question, f => question.Intent == Intent.YesNo || IsOf(f, readings))
                ?? inside.Find(f => f.Main), "facts of the date asked say nothing of the topic")
            : List(question, inside, readings);
    }

    // "Which officers signed it in 1925?", where nothing of that year tells of officers: no list of what there is.
    private bool AsksUntold(Question question, List<Fact> inside) =>
        AskedFor.Place(question.Tokens, "which", "what") is >= 0 and var at && !(at > 0 && Relation.IsPreposition(question.Tokens[at - 1].Text))
            && question.Units.Find(u => u.Start == at + 1) is { } noun && !noun.Entities.Any()
        && (noun.Text.EndsWith('s') || question.Units.Exists(u => u.Start == noun.End && Orientation.IsPredicate(u)))
        && question.Units.Exists(u => u != noun && !u.Entities.Any(id => index.Pack.EntitiesById[id].Iso is not null) && inside.Exists(f => Speaks(f, u)))
        && !inside.Exists(f => Speaks(f, noun));

    // "Was there a summit in 1925?", where nothing of that year tells of one.
    private bool LacksAny(Question question, List<Fact> inside) =>
        question.Intent == Intent.YesNo && DateJudge.AnyAt(question) is >= 0 and var at
            && question.Dates.All(d => d.Spans.All(s => s is { From: not null, To: not null }))
        && question.Units.Find(u => u.Start == at) is { } thing && thing.Terms.Any(t => t[0] is '@' or '#')
        && index.Sorts.Longest(question.Tokens, at).Length == 0 && !inside.Exists(f => index.Tells(f, thing));

    // "What happened in that town in 1925?": the one place, smaller than a country, in which it is to have been.
    private Entity? Place(Question question) =>
        Relation.Of(question.Tokens, question.Units).Where(r => r.Preposition is "in" or "at").Select(r => r.Name.Entities.ToList()).Where(e => e.Count == 1)
            .Select(e => index.Pack.EntitiesById[e[0]])
            .Where(e => e is { Group: EntityGroup.Place, Kind: not "country" }).ToList() is [var one] ? one : null;

    private bool LiesIn(string id, string place) => id == place || (index.Pack.EntitiesById[id].Within is { } within && LiesIn(within, place));

    private static string Words(DateReading reading) => reading.Spans.Count > 0 ? DateSpanWording.Words(reading.Spans[0]) : reading.Text;

    private NotKnown Nothing(DateReading reading, Fact? closest, string reason) =>
        new(Phrases.Fill(index.Pack, "nothing_in_span_topic", ("span", Words(reading))), closest, [reason]) { Dated = true };

    // "What did X do in 1925?", where the article has X at other dates only.
    private Finding? NearestOf(Question question, List<DateReading> readings)
    {
        if (question.Intent is not (Intent.What or Intent.Topic or Intent.Span)
            || question.Units.FindAll(u => Tells(u) || index.Weight(u) > index.Weights.PlainWord) is not [var subject]
            || readings[0].Spans is not [var span, ..])
        {
            return null;
        }

        bool IsAbout(Fact fact) => fact.Entities.Any(subject.Entities.Contains);
        var about = index.Own.Where(f => IsAbout(f) && f.Tells.Count == 0).OrderByDescending(f => f.Main).DistinctBy(f => (f.Source[0], f.When?.Text)).ToList();
        if (about.Count == 0 || about.Exists(f => IsOf(f, readings)))
        {
            return null;
        }

        if (about.TrueForAll(f => timeline.DateOf(f) is null))
        {
            return new Found(null, [.. about.Take(ToldAtOnce)], [.. about.Skip(ToldAtOnce)], null,
                [$"nothing of {subject.Text} is dated"]) { Undated = about[0].Undated };
        }

        return about.Exists(f => f.When is not null)
            ? new Nearest(readings[0], span, timeline.Before(span, IsAbout), timeline.After(span, IsAbout),
                [$"nothing of {subject.Text} in {readings[0].Edtf}"])
            {
                Around = [.. timeline.Around(span, IsAbout).Take(MostAround)],
                Of = string.Join(", ", subject.Entities.Select(id => index.Pack.EntitiesById[id].Name)),
            }
            : null;
    }

    // "What did the police find that day?": what tells of finding, of the same event, and not only that they came.
    private Found? Told(Question question, Found found, List<DateReading> readings) =>
        question.Intent == Intent.What && found.Facts[0] is { PartOf: { } whole } fact && Orientation.Of(question.Tokens, question.Units) is { } asked
            && asked.Predicate.Any(t => t[0] == '#') && !asked.Predicate.Any(index.EntryById[fact.Id].Told.Contains)
            ? topics.Find(question, f => f.PartOf == whole && IsOf(f, readings)
                && asked.Predicate.Any(t => t[0] == '#' && index.EntryById[f.Id].Told.Contains(t)), leaning: Leaning.OnDate) as Found
            : null;

    // "What did they do between 1925 and 1935 about ships?": all that has to do with ships then, and not only what is likest.
    private Found? All(Question question, Found found, List<Fact> inside, List<DateReading> readings)
    {
        var telling = question.Units.FindAll(Tells);
        if (question.Intent is not (Intent.What or Intent.Span or Intent.Topic or Intent.List)
            || found is not { Conflict: null, Facts: [{ Tells.Count: 0, When: not null } first] }
            || (question.Intent == Intent.What && AskedFor.Place(question.Tokens, "do", "done", "doing", "happen", "happened") < 0)
            || readings is not [{ Spans: [{ From: { } from, To: { } to } span] }] || from.PlusYears(1) > to)
        {
            return null;
        }

        var told = inside.Where(f => telling.TrueForAll(u => index.Tells(f, u))).OrderByDescending(f => f.Id == first.Id).ThenByDescending(f => f.Main)
            .DistinctBy(f => (f.Sentence, f.When!.Text)).OrderBy(f => Begin(f, readings)).ToList();
        return told.Count < 2 || !told.Contains(first) ? null
            : new Found(null, [.. told.Take(ToldAtOnce)], [.. told.Skip(ToldAtOnce)], null,
                [$"all of that in {readings[0].Edtf}"]) { Span = DateSpanWording.Words(span) };
    }

    // "What does the year 1925 bring?": what is of that year and no other comes before what is of its decade, unless that is surely asked for.
    private Found? Closer(Question question, Found? found, List<Fact> inside, List<DateReading> readings)
    {
        bool IsWithin(Fact fact) => readings.Exists(r => r.Spans.Any(s => fact.When is { } when && s.Contains(when.Span)));
        if (question.Intent is not (Intent.What or Intent.Span or Intent.Topic) || found is not { Sure: false, Conflict: null } || found.Facts[0].When is null
            || found.Facts.Any(IsWithin) || inside.FindAll(f => f.Main && IsWithin(f)) is not { Count: > 0 } within)
        {
            return null;
        }

        return topics.Find(question, IsWithin, leaning: Leaning.OnDate) is Found closer && OfDate(closer, question, readings) is { } told
            ? Plainly(told, question) : List(question, within, readings);
    }

    // "Who visited X in 1925?": a fact of another date that says just that shows what those of the date asked do not say.
    private Finding? Elsewhere(Question question, List<DateReading> readings) =>
        question.Intent is not (Intent.YesNo or Intent.Span or Intent.Topic or Intent.List) && question.Units.Exists(u => u.Entities.Any())
            && question.Units.Exists(u => !u.Entities.Any() && u.Terms.Any(t => t[0] == '#'))
        && ranking.Elsewhere(question, f => IsOf(f, readings)) is { When: not null } other
            ? Coarser(question, other, readings) ?? (Finding)Nothing(readings[0], other, $"fact {other.Id} of another date says it far better")
            : null;

    // "Whom did X meet in the summer of 1925?", where the article has it in 1925 and no more closely.
    private Found? Coarser(Question question, Fact fact, List<DateReading> readings) =>
        readings.Exists(r => r.Spans.Any(s => fact.When!.Parts.Any(part => part.Contains(s)))) && index.DisputedDate(fact) is null
            ? topics.Find(question, f => f.Sentence == fact.Sentence) as Found : null;

    /// <summary>True where the fact's date falls into the reading.</summary>
    public static bool Matches(Fact fact, DateReading reading, bool lasting = true) =>
        reading.Spans.Any(span => Timeline.In(fact, span, lasting)) || (reading.Recurring is { } day && OnDay(fact, day))
            || (reading.RecurringMonth is { } month && InMonth(fact, month));

    private static bool OnDay(Fact fact, NodaTime.AnnualDate day) =>
        fact.When?.Span is { From: { } from, To: { } to } && from == to && from.Month == day.Month && from.Day == day.Day;

    private static bool InMonth(Fact fact, int month) =>
        fact.When?.Span is { From: { } from, To: { } to } && from.Month == month && to.Month == month && from.Year == to.Year;

    // The date vouches for part of the question, so its words need not explain as much. What the article does not date can be
    // of any date; it is told with that.
    private Found? ByTopic(Question question, List<DateReading> readings) =>
        ((!readings.Exists(r => r.Spans.Any(s => s is { From: not null, To: null }))
            || ranking.Of(question, f => IsOf(f, readings)) - ranking.Of(question, f => IsOf(f, readings, lasting: false)) > index.Weights.OtherDateLead ? null
                : ByTopic(question, readings, lasting: false))
            ?? ByTopic(question, readings, lasting: true)) is { } ofDate ? ofDate
        : question.Intent is not (Intent.YesNo or Intent.Span) && !AreToCome(readings) && topics.Find(question) is Found found && found.Sure
            && timeline.DateOf(found.Facts[0]) is null && (found.Short is not null || question.Intent != Intent.Who)
                ? found with { Undated = found.Facts[0].Undated } : null;

    // What the article does not date was before the article was read.
    private bool AreToCome(List<DateReading> readings) =>
        readings.SelectMany(r => r.Spans).ToList() is { Count: > 0 } spans
            && spans.TrueForAll(s => s.From > NodaTime.Text.LocalDatePattern.Iso.Parse(index.Pack.Header.Snapshot).Value);

    // What began in the time asked comes before what has lasted since before it, unless that is far better.
    private Found? ByTopic(Question question, List<DateReading> readings, bool lasting) =>
        topics.Find(question, f => IsOf(f, readings, lasting), leaning: Leaning.OnDate) is Found inside
            && (question.Intent != Intent.YesNo || (Affirms(inside.Facts[0], question) && ranking.Elsewhere(question, f => IsOf(f, readings, lasting)) is null))
            ? OfDate(inside, question, readings) : null;

    // Where the date vouches for what the question leaves out, the fact is told, but no short answer that may be to something else.
    private static Found Plainly(Found found, Question question) =>
        found is { Sure: false, Short: not null, Conflict: null } && question.Intent is Intent.What or Intent.Topic or Intent.Span ? found with { Short = null }
            : found;

    // What belongs to an overview is told only where it is of the date asked too; what proves a short answer or shows a contradiction stays.
    // What has no date of its own is told with that; what has another is not told.
    private Found? OfDate(Found found, Question question, List<DateReading> readings)
    {
        if (found.Conflict is not null || (found.Short is not null && found.Facts.Count == 1))
        {
            return found;
        }

        // The short answer of a list is of all of it.
        if (found.Short is not null)
        {
            return found.Facts.Where(f => IsOf(f, readings)).ToList() is var of && of.Count == found.Facts.Count || of.Count == 0 ? found
                : found with { Short = null, Facts = of };
        }

        var facts = found.Facts.Where(f => IsOf(f, readings)).ToList();
        var rest = found.Rest.Where(f => IsOf(f, readings) && !facts.Exists(told => told.Sentence == f.Sentence)).ToList();
        return facts.Count == found.Facts.Count && rest.Count == found.Rest.Count ? found
            : facts.Count > 0 ? found with { Facts = facts, Rest = rest }
            : rest.Count > 0 ? found with { Facts = [.. rest.Take(ToldAtOnce)], Rest = [.. rest.Skip(ToldAtOnce)] }
            : timeline.DateOf(found.Facts[0]) is null && question.Intent != Intent.Who ? found with { Undated = found.Facts[0].Undated }
            : null;
    }

    /// <summary>True where a fact is of one of the dates.</summary>
    public bool IsOf(Fact fact, IReadOnlyList<DateReading> readings) => IsOf(fact, readings, lasting: true);

    // A list of a time is told where all of that time is asked for, another where all that it tells is of the times asked.
    private bool IsOf(Fact fact, IReadOnlyList<DateReading> readings, bool lasting) =>
        fact.Tells.Count > 0 && fact.When is null
            ? index.FactsOf(fact.Tells) is var told && told.Exists(f => f.When is not null) && told.TrueForAll(f => IsOf(f, readings, lasting))
        : (fact.Tells.Count == 0 || readings.Any(r => r.Spans.Any(s => s.Contains(fact.When!.Span))))
            && readings.Any(r => Matches(fact, r, lasting) || r.Spans.Any(s => timeline.ByEvent(fact, s)));

    // Names that only some facts have, and words with synonyms, say what is asked. "The two countries" does not.
    private bool Tells(Unit unit) => (unit.Name || unit.Terms.Any(t => t[0] is '@' or '#')) && index.Weight(unit) >= 0.9;

    // "Who was X fighting?", "where did X go?": a list of what happened answers none of these well.
    private static bool NamesSomebody(Question question) =>
        (question.Intent == Intent.Who && question.Tokens.Any(t => t.Text == "whom") && question.Units.Count > 0)
            || question.Units.Count > 1 && question.Intent is Intent.Who or Intent.Where or Intent.Why or Intent.HowMany
            && question.Units.Exists(u => u.Entities.Any());

    private static bool IsName(Unit unit) => unit.Entities.Any() || (unit.Name && !unit.Known);

    // "Who attacked X?" is not answered by what X did.
    private bool NamesOther(Question question) =>
        question.Intent == Intent.Who && AskedRole.Of(question.Tokens, question.Units, index.Sorts) is { Named.Count: > 0 };

    // A list of what happened then answers none of these.
    private static bool NeedsOneAnswer(Intent intent) => intent is Intent.When or Intent.Where or Intent.Why or Intent.HowMany or Intent.YesNo;

    // A word that the article has nowhere, or, where nothing has the date either, telling words that no fact has together.
    private bool OffTopic(Question question, bool noneInside) =>
        question.Units.Exists(u => index.Weight(u) >= index.Weights.UnheardWord
            && (question.Intent != Intent.Span || u.Name || u.Terms.Any(t => t[0] is '@' or '#')) && !index.Facts.Any(f => Speaks(f.Fact, u)))
        || (noneInside && IsOfTheDay(question))
        || (noneInside && question.Units.Where(Tells).Sum(index.Weight) >= 2 * index.Weights.UnheardWord && topics.Find(question) is NotKnown);

    // "What are tomorrow's football fixtures?": later than anything dated, and of something that no fact tells.
    private bool IsOfTheDay(Question question) =>
        question.Dates.SelectMany(d => d.Spans).ToList() is { Count: > 0 } spans && spans.TrueForAll(s => timeline.After(s) is null)
        && question.Units.Count > 0 && !question.Units.Exists(u => u.Entities.Any()) && topics.Find(question) is NotKnown
        && (question.Units.Count > 2
            || question.Units.Exists(u => !index.Facts.Any(f => u.Terms.Any(t => f.Told.Contains(t) || (t[0] != '#' && f.AskedWith.Contains(t))))));

    // A date in common is no yes: the fact has to speak of the event asked about.
    private bool Affirms(Fact fact, Question question) => question.Units.TrueForAll(u =>
        !u.Entities.Any(id => index.Pack.EntitiesById[id].Group == EntityGroup.Event) || index.Tells(fact, u)
            || u.Entities.Any(id => fact.PartOf == id || fact.Entities.Contains(id)));

    private bool Speaks(Fact fact, Unit unit) =>
        index.EntryById[fact.Id] is var entry && unit.Terms.Any(t => entry.Told.Contains(t) || entry.AskedWith.Contains(t));

    // "Of all in the 1920s, what is the first?": what is the first or last of a time, where nothing else is named.
    private Intent? AskedEnd(Question question) =>
        question.Intent is Intent.First or Intent.Last or Intent.Next or Intent.Previous ? question.Intent
        : question.Intent is Intent.What or Intent.List && question.Units.TrueForAll(u => !Tells(u) || _orderWords.IsRank(question.Tokens, u.Start))
        ? question.Units.Select(u => _orderWords.EndAt(question.Tokens, u.Start)).FirstOrDefault(e => e is not null)
        : null;

    private static Found? End(Intent intent, List<Fact> inside, List<DateReading> readings)
    {
        var whole = inside.FindAll(f => f.Main && readings.Exists(r => r.Spans.Any(s => s.Contains(f.When!.Span))));
        var ends = intent is Intent.First or Intent.Next ? Timeline.Earliest(whole) : Timeline.Latest(whole);
        return ends.Count == 0 ? null : new Found(null, [.. ends.Take(ToldAtOnce)], [.. ends.Skip(ToldAtOnce)], null, ["end of the span"]);
    }

    private Found List(Question question, List<Fact> inside, List<DateReading> readings)
    {
        var mains = inside.Where(f => f.Main).ToList();
        var ordered = Surely(mains.Count > 0 ? mains : inside, readings)
            .OrderBy(f => Begin(f, readings)).ThenBy(f => f.When!.Span.To).DistinctBy(f => (f.Source[0], Begin(f))).ToList();
        // Of what was before something, what came last matters most.
        var backwards = (question.Units.Count > 0 || question.FollowUps.Count > 0) && readings[0].Spans is [{ From: null }, ..] && ordered.Count > ToldAtOnce;
        var told = backwards ? ordered[^ToldAtOnce..] : Fairly(ordered, [.. readings.SelectMany(r => r.Spans)]);
        var conflict = index.Pack.Conflicts.FirstOrDefault(c => c.Kinds.Contains(QuestionKind.When)
            && index.FactsOf(c.Facts).Any(side => told.Exists(f => f.Sentence == side.Sentence && f.When?.Text == side.When?.Text)));
        return new Found(null, told, [.. ordered.Except(told)], conflict, [$"facts in {string.Join(" and ", readings.Select(r => r.Edtf))}"])
        {
            Empty = [.. readings.SelectMany(r => r.Spans).Distinct().Where(s => !inside.Exists(f => Timeline.In(f, s)))],
            Span = readings.Exists(r => r.Spans.Count > 0) ? string.Join(", ", readings.SelectMany(r => r.Spans).Select(DateSpanWording.Words)) : null,
        };
    }

    // What began before the span asked counts from its beginning, so that in a year of a decade what happened in that year comes first.
    private static NodaTime.LocalDate? Begin(Fact fact, List<DateReading> readings) =>
        readings.SelectMany(r => r.Spans).FirstOrDefault(s => Timeline.In(fact, s)) is { From: { } from, To: not null } && Begin(fact) is { } begin
            ? NodaTime.LocalDate.Max(begin, from) : Begin(fact);

    // What is only partly, or perhaps, before or after a date is told where nothing surely is.
    private static List<Fact> Surely(List<Fact> inside, List<DateReading> readings)
    {
        var spans = readings.SelectMany(r => r.Spans).ToList();
        var sure = spans.TrueForAll(s => s.From is not null && s.To is not null) ? [] : inside.FindAll(f => spans.Exists(s => s.Contains(f.When!.Span)));
        return sure.Count > 0 ? sure : inside;
    }

    // Of several spans ("compare the one with the other") each gets its turn.
    private static List<Fact> Fairly(List<Fact> ordered, List<DateSpan> spans)
    {
        if (spans.Count < 2)
        {
            return [.. ordered.Take(ToldAtOnce)];
        }

        var turns = spans.SelectMany(s => ordered.Where(f => Timeline.In(f, s)).Select((fact, turn) => (fact, turn))).OrderBy(t => t.turn).Select(t => t.fact);
        var told = turns.Concat(ordered).DistinctBy(f => f.Id).Take(ToldAtOnce).ToList();
        return ordered.FindAll(told.Contains);
    }

    private static NodaTime.LocalDate? Begin(Fact fact) => fact.When!.Span.From ?? fact.When.Span.To;

    // A day without a year may be the name of what happened on it ("the 3 May Revolution").
    private Found? NamedAfter(DateReading reading)
    {
        if (reading.Recurring is not { } day)
        {
            return null;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{day.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month)} ");
        var named = index.Pack.Entities.FirstOrDefault(e => e.Group == EntityGroup.Event && (" " + e.Name).Contains(" " + name, StringComparison.Ordinal));
        var facts = named is null ? []
            : index.Pack.Facts.Where(f => f.Entities.Contains(named.Id) || f.PartOf == named.Id).OrderByDescending(f => f.Main).ToList();
        return facts.Count == 0 ? null
            : new Found(null, [.. facts.Take(ToldAtOnce)], [.. facts.Skip(ToldAtOnce)], null, [$"{named!.Id} is named after the day"])
        {
            Undated = named.Undated,
        };
    }

    private Finding Empty(DateReading reading)
    {
        if (reading.Spans.Count == 0)
        {
            return (Finding?)NamedAfter(reading) ?? timeline.NearestDay(reading);
        }

        var span = reading.Spans[0];
        return new Nearest(reading, span, timeline.Before(span), timeline.After(span),
            [$"nothing in {reading.Edtf}"]) { Around = [.. timeline.Around(span).Take(MostAround)] };
    }
}
