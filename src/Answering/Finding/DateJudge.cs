using HistoryBot.Answering.Finding.Chronology;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Reading.Dates;
using HistoryBot.Answering.Reading.Dates.Rules;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding;

/// <summary>Decides whether what the article says was so at the date asked.</summary>
internal sealed class DateJudge(PackIndex index, TopicFinder topics, Evidence evidence)
{
    private readonly PhraseTable _states = new(index.Pack.Vocabulary.Order.Where(o => o.Key == "state"));

    private static readonly string[] UntilWords = ["until", "till"];

    private static readonly string[] Anything = ["any", "some", "anyone", "anybody", "someone", "somebody", "anything", "something"];

    private readonly OrderWords _orderWords = new(index.Pack.Vocabulary);
    private readonly PhraseTable _again = new(index.Pack.Vocabulary.Order.Where(o => o.Key == "again"));

    /// <summary>Yes, no, or what the article leaves open; null where nothing dated says all of the question but for its date.</summary>
    public Finding? Decide(Question question, IReadOnlyList<DateReading> readings)
    {
        if (Last(question, readings) is not { } last)
        {
            return ByDate(question, readings) ?? Existing(question, readings);
        }

        return EndOf(question) is { } end ? UntilThen(end, last)
            : ByDate(question, readings) is var found && found is Found { Short: { } said } yes && IsYes(said) && IsState(question) && !AsksUntil(yes.Facts[0])
                ? new NotKnown(index.Pack.Phrases["open_end"], yes.Facts[0], [$"fact {yes.Facts[0].Id} tells only that it was so before"])
                : found;
    }

    // "Was there any trade before 1925?": yes, where a fact of that time tells of it.
    private Found? Existing(Question question, IReadOnlyList<DateReading> readings)
    {
        if (!question.Tokens.Skip(1).Any(t => t.Text == "there") || index.Polarity.Of(question.Tokens) is not { Denied: false, All: false })
        {
            return null;
        }

        var telling = question.Units.FindAll(u => u.End > u.Start && index.Weight(u) > index.Weights.BroadName && u.Terms.Any(t => t[0] is '@' or '#'));
        var told = index.Own.Where(f => !f.Negated && f.Voice is null
            && readings.Any(r =>
                r.Spans.Any(s => f.When is { } when
                    && (s.Contains(when.Span) || (s is { From: not null, To: not null } && s.Overlaps(when.Span) && when.Span is { To: null }))))
                        && telling.TrueForAll(u => index.Tells(f, u))).OrderByDescending(f => f.Main).ToList();
        if (telling.Count == 0 || told.Count == 0)
        {
            return null;
        }

        // "Is there another name for the feud of 1925?": what is asked for may be said without a date beside what has one.
        var best = evidence.Rank(question).Find(c => c.Fact is not null)?.Fact;
        var fact = best is { PartOf: { } whole, Negated: false, Voice: null } && whole == told[0].PartOf ? best : told[0];
        return new Found(index.Pack.Phrases["yes"], [fact], [], null, [$"fact {told[0].Id} tells of that, of the time asked"]);
    }

    // "X was a member until 1985": that it was one, and from then on was not; null where no year is given, and where it was not one until then.
    private int? Last(Question question, IReadOnlyList<DateReading> readings) =>
        readings is [{ Rule: OpenRanges.UntilName, Spans: [{ From: null, To: { Month: 12, Day: 31 } to }] } reading]
        && (IsUntil(reading.Text) || reading.Text.StartsWith("up ", StringComparison.OrdinalIgnoreCase)) && !index.Polarity.Of(question.Tokens).Denied
            ? to.Year : null;

    // What is listed to be asked with "until when".
    private Fact? EndOf(Question question) =>
        evidence.Rank(question with { Intent = Intent.When, Dates = [] })
            .Find(c => c.Askable.Ask?.Kind is QuestionKind.When or QuestionKind.HowMany or QuestionKind.Yes
            && c.Fact!.When is { Span: { From: not null, To: not null } } && AsksUntil(c.Fact)
            && c.Likeness >= index.Weights.YesNoLikeness && c.Coverage >= index.Weights.ListedSilence && !c.Unexplained(question).Any()
            && IsOfAll(question, c.Fact)
            && !Roles.Clash(question, c, index) && !Roles.Usurped(question, c.Fact, index) && !Roles.Stranger(question, c.Fact))?.Fact;

    // That one country left tells nothing of another.
    private bool IsOfAll(Question question, Fact fact) =>
        question.Units.SelectMany(u => u.Entities).Where(id => index.Pack.EntitiesById[id].Iso is not null)
            .All(id => fact.Who.Any(who => who == id || index.Pack.EntitiesById[who].Of == id));

    private bool AsksUntil(Fact fact) => fact.Asks.Any(a => a.Kind == QuestionKind.When && a.Questions.Any(IsUntil));

    private bool IsUntil(string text) => text.Split(' ').Any(word => UntilWords.Contains(word, StringComparer.OrdinalIgnoreCase));

    // Where the article has it twice, either date bears it out.
    private Found UntilThen(Fact end, int last)
    {
        var conflict = index.DisputedDate(end);
        var sides = conflict is null ? [end] : index.FactsOf(conflict.Facts).OrderBy(f => f.Id != end.Id).ToList();
        var right = sides.Find(f => f.When!.Span is { From: { } from, To: { } to } && from.Year <= last && last <= to.Year
            && (last == to.Year || !f.When.Text.Contains('/', StringComparison.Ordinal)));
        var said = conflict is null ? Phrases.Fill(index.Pack, right is null ? "no_date" : "yes_date", ("right", EdtfWording.Words(end.When!)))
            : index.Pack.Phrases[right is null ? "no" : "yes"];
        return new Found(said, [right ?? end, .. sides.Where(f => f.Id != (right ?? end).Id)], [], conflict, [$"fact {end.Id} ended it"]);
    }

    private Finding? ByDate(Question question, IReadOnlyList<DateReading> readings)
    {
        // "Was it in 1925 or in 1926?" asks when.
        if (readings.SelectMany(r => r.Spans).Distinct().Count() > 1 && question.Tokens.Any(_orderWords.Chooses)
            && topics.Find(question with { Intent = Intent.When, Dates = [] }) is Found when)
        {
            return when;
        }

        // "The war", where one of several was then.
        if (question.Units.Select(u => u.Entities.Select(id => index.Pack.EntitiesById[id]).Where(IsDated).ToList())
            .Any(things => things.Count > 1 && things.Exists(thing => readings.Any(r => r.Spans.Any(thing.When!.Span.Overlaps)))))
        {
            return null;
        }

        var told = topics.Find(question);
        var dated = Named(question) ?? Dated(question);
        // What is listed to be denied may be the very date.
        var denied = told is Found { Short: { } denial } && YesNoJudge.IsNo(denial);
        if (denied && !IsOfOne(((Found)told).Facts[0], dated?.Facts[0]))
        {
            return null;
        }

        if ((dated ?? (told is Found { Sure: true } sure ? sure : null)) is not { Short: var said } found || found.Facts[0] is not { When: not null } fact)
        {
            return null;
        }

        if (Edge(question, fact) is not { } date)
        {
            return new NotKnown(fact.Undated
                ?? index.Pack.Phrases[AsksEnd(question) ? "open_end" : "open_beginning"], fact, [$"fact {fact.Id} leaves it open"]);
        }

        var spans = readings.SelectMany(r => r.Spans).ToList();
        if (index.DisputedDate(fact) is { } conflict)
        {
            return IsState(question) ? Begun(told, spans) : Disputed(fact, conflict, readings);
        }

        if (AsksEdge(question) && !spans.Exists(date.Span.Overlaps))
        {
            return new Found(Phrases.Fill(index.Pack, "no_date", ("right", EdtfWording.Words(date))), [fact], [], null,
                [$"fact {fact.Id} began or ended at another date"]);
        }

        if (readings.Any(r => SpanFinder.Matches(fact, r))
            && (spans.Exists(s => s.Contains(date.Span)) || spans.TrueForAll(s => s.From is not null && s.To is not null)))
        {
            return denied ? null : IsYes(said) ? found : found with { Short = Phrases.Fill(index.Pack, "yes_date", ("right", EdtfWording.Words(date))) };
        }

        if (Lasts(fact))
        {
            return null;
        }

        // "Were they on bad terms before 1925?", of a decade that the article tells more of.
        if (spans.Exists(date.Span.Overlaps) && date.Span is { From: { } from, To: { } to } && from.Year != to.Year
            && !spans.TrueForAll(s => s.From is not null && s.To is not null))
        {
            return null;
        }

        if (spans.Exists(date.Span.Overlaps))
        {
            return new NotKnown(Phrases.Fill(index.Pack, "date_coarse", ("date", EdtfWording.Words(date))), fact, [$"fact {fact.Id} is dated less closely"]);
        }

        // "Was there a summit in 1935?": that of another year is no answer to whether there was any.
        if (IsOfAny(question) && !IsState(question))
        {
            return null;
        }

        // "Will they sign one in 2050?", "did they sign another in 1935?"
        if (spans.TrueForAll(s => s.From > date.Span.To)
            && (question.Tokens[0].Text is "will" or "would"
                || Enumerable.Range(0, question.Tokens.Count).Any(i => _again.Longest(question.Tokens, i).Length > 0)))
        {
            return null;
        }

        return IsState(question) && spans.TrueForAll(s => s.From > date.Span.To) ? Since(fact, date)
            : new Found(Phrases.Fill(index.Pack, "no_date", ("right", EdtfWording.Words(date))), [fact], [], null, [$"fact {fact.Id} has another date"]);
    }

    /// <summary>True where it is asked whether there was any of a kind, not whether one that is named was then.</summary>
    private static bool IsOfAny(Question question) => AnyAt(question) >= 0;

    /// <summary>
    /// Where the kind stands of which any is asked for ("was there a summit?"): the token behind the article or the indefinite word; negative for none.
    /// </summary>
    public static int AnyAt(Question question)
    {
        var words = question.Tokens.Select(t => t.Text).ToList();
        return words.FindIndex(Anything.Contains) is >= 0 and var any ? any + 1
            : words switch
            {
                [_, "there", "a" or "an", ..] => 3,
                [_, "there" or "a" or "an", ..] => 2,
                _ => -1,
            };
    }

    private NotKnown Since(Fact fact, EdtfDate date) =>
        new(Phrases.Fill(index.Pack, "state_since", ("date", EdtfWording.Words(date))), fact,
            [$"fact {fact.Id} began it, and nothing says how long it went on"]);

    // Of a state whose end has two dates: since when it was so.
    private NotKnown? Begun(Finding told, List<DateSpan> spans) =>
        told is Found { Facts: [{ When: { } date } begun, ..] } && index.DisputedDate(begun) is null && spans.TrueForAll(s => s.From > date.Span.To)
            ? Since(begun, date) : null;

    private static bool IsOfOne(Fact fact, Fact? other) =>
        other is not null && ((fact.When is not null && fact.When.Text == other.When?.Text) || (fact.PartOf is not null && fact.PartOf == other.PartOf));

    // "Did it begin in 1925?": of what lasts, its beginning or its end; null where the article leaves that open.
    private EdtfDate? Edge(Question question, Fact fact)
    {
        if (!AsksEdge(question) || Lasting(fact).Text.Split('/') is not [var begin, var end])
        {
            return fact.When!;
        }

        return EdtfParser.Parse(AsksEnd(question) ? end : begin) is { Date: { Span: { From: not null, To: not null } } edge } ? edge : null;
    }

    // What a fact tells of one moment of may have gone on.
    private EdtfDate Lasting(Fact fact) =>
        fact.PartOf is { } id && index.Pack.EntitiesById[id].When is { } whole && whole.Text.Contains('/', StringComparison.Ordinal)
            && whole.Span.Overlaps(fact.When!.Span) ? whole : fact.When!;

    private bool AsksEnd(Question question) => question.Units.Exists(u => _orderWords.IsEnd(question.Tokens, u.Start));

    private bool AsksEdge(Question question) => question.Units.Exists(u => _orderWords.IsEdge(question.Tokens, u.Start));

    // "Was X in 1985?", "did Y leave X in 1985?", of a thing that the article dates and of those who did it.
    private Found? Named(Question question)
    {
        var telling = question.Units.FindAll(u => !_orderWords.IsEdge(question.Tokens, u.Start));
        return Thing(question, telling) is { } thing && telling.TrueForAll(u => u.Entities.Any())
            && index.Own.Where(f => f.PartOf == thing.Id && f.When?.Span.Overlaps(thing.When!.Span) == true
                && telling.TrueForAll(u => u.Entities.Any(id => id == thing.Id || f.Who.Contains(id) || f.Where.Contains(id)))).OrderByDescending(f => f.Main)
                    .FirstOrDefault() is { } fact
            ? new Found(null, [fact], [], null, [$"date of {thing.Id}"])
            : null;
    }

    // The one event that is named; of several that share the name, the one of which the best fact tells.
    private Entity? Thing(Question question, List<Unit> units) =>
        units.FindAll(u => u.Entities.Any(id => IsDated(index.Pack.EntitiesById[id]))) is not [var unit] ? null
            : unit.Entities.Select(id => index.Pack.EntitiesById[id]).ToList() is var things && things is [var one] ? one
            : things.Find(thing => IsDated(thing) && thing.Id == evidence.Rank(question).Find(c => c.Fact is not null)?.Fact!.PartOf);

    private static bool IsDated(Entity thing) => thing is { Group: EntityGroup.Event, When: not null };

    // All of the question is in a listed question for the date of something, whatever the article is silent about besides.
    private Found? Dated(Question question) =>
        !Enumerable.Range(0, question.Tokens.Count).Any(i => _again.Longest(question.Tokens, i).Length > 0)
            && index.Polarity.Of(question.Tokens) is { Denied: false, All: false }
        && evidence.Rank(question).Find(c => c.Askable.Ask?.Kind == QuestionKind.When && c.Fact!.When is not null) is { } top
        && !top.Variant.Polarity.Denied && top.Likeness >= index.Weights.SureLikeness && top.Coverage >= index.Weights.ListedSilence
        && !top.Unexplained(question).Any()
        && !(Extent.Of(top.Fact!.When!).Lasts && !AsksEdge(question)) && !Roles.Clash(question, top, index) && !Roles.Usurped(question, top.Fact!, index)
            ? new Found(null, [top.Fact], [], null, [$"asks for the date like “{top.Variant.Text}”"])
            : null;

    /// <summary>That the article gives no date for what is asked of a date; null where it gives one, or does not speak of it.</summary>
    public NotKnown? Undated(Question question) =>
        topics.Find(question with { Intent = Intent.When, Dates = [] }) is NotKnown { Closest: { When: null, Undated: { } undated } } none
            && none.Says != index.Pack.Phrases["not_known"] && none.Says != index.Pack.Phrases["off_topic"]
            ? none with { Says = Open(question) ?? undated }
            : null;

    // What is open about the date of the one event that is named.
    private string? Open(Question question) =>
        question.Units.SelectMany(u => u.Entities).Select(id => index.Pack.EntitiesById[id]).Where(e => e.Group == EntityGroup.Event)
            .ToList() is [{ When: null, Undated: { } undated }] ? undated : null;

    private bool IsYes(string? said) => said?.StartsWith(index.Pack.Phrases["yes"].TrimEnd('.'), StringComparison.Ordinal) == true;

    // "Did it end in 1926?", where the article has it in 1925 and in 1926.
    private Found Disputed(Fact fact, Conflict conflict, IReadOnlyList<DateReading> readings)
    {
        var sides = index.FactsOf(conflict.Facts);
        var dated = sides.Find(f => readings.Any(r => SpanFinder.Matches(f, r)));
        return new Found(index.Pack.Phrases[dated is null ? "no" : "yes"], [dated ?? fact, .. sides.Where(f => f.Id != (dated ?? fact).Id)], [], conflict,
            [$"{conflict.Id} gives more than one date"]);
    }

    // What lasts from its date on, nobody knows how long, may have been so later too.
    private bool Lasts(Fact fact) =>
        fact.When is { Span.To: null } or { Span.From: null }
            || (fact.PartOf is { } id && index.Pack.EntitiesById[id] is { } whole && (whole.When is { Span.To: null } || whole.Kind == "period"));

    // "Was X a member in 1985?": no deed is asked for, and no event.
    private bool IsState(Question question) =>
        question.Units.TrueForAll(u => _states.Longest(question.Tokens, u.Start).Length > 0
            || u.Entities.Any(id => index.Pack.EntitiesById[id].Group != EntityGroup.Event));
}
