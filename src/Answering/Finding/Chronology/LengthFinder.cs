using System.Globalization;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>How long something lasted, how far two things lie apart, how long ago something was.</summary>
internal sealed class LengthFinder(PackIndex index, OrderWords words, AnchorFinder anchors)
{
    // Without one of these, "how long" asks for the length of one thing.
    private static readonly string[] Apart = ["between", "after", "before", "from", "since", "later", "earlier", "separate", "separated", "passed", "elapsed",
        "apart"];

    private readonly Sides _sides = new(words, anchors);

    /// <summary>The time between two things; the second may be now, or what was told last.</summary>
    public Finding Between(Question question, ConversationMemory memory, LocalDate now)
    {
        var whole = words.WithoutNow(question.Named ?? question);
        var two = _sides.Two(whole);
        if (two is null && (words.NamesNow(whole.Tokens) || IsSince(whole)))
        {
            return ToNow(whole, memory, now);
        }

        var pair = two
            ?? (anchors.Of(whole) is { } one && Last(memory) is { } last && last.Fact != one.Fact ? (last, one) : NamesNothing(whole) ? LastTwo(memory) : null);
        if (pair is not var (first, second))
        {
            return OfRange(whole) ?? new NotKnown(index.Pack.Phrases["duration_unknown"], null, ["two dated things were not found"]);
        }

        if (first.When is null || second.When is null)
        {
            return NoDate(first.When is null ? first : second);
        }

        if (first.Extent.Begin.From > second.Extent.Begin.From)
        {
            (first, second) = (second, first);
        }

        var said = Phrase("duration", ("distance", Distance(first, second, whole)), ("first", first.Moment), ("second", second.Moment));
        return first.Fact is null && second.Fact is null
            ? new NotKnown(said, null, ["time between two dates"])
            : Anchored.Tell(index, said, [first, second], "time between two dates");
    }

    // "How many years from 1925 to 1943?" needs no article; what the article has at either end is told beside it.
    private Finding? OfRange(Question question)
    {
        if (!words.AsksAmount(question.Tokens) || question.Units.Exists(u => u.Entities.Any() || index.Weight(u) > index.Weights.PlainWord)
            || question.Dates is not [{ Spans: [{ From: not null, To: not null }], Edtf: var edtf }] || EdtfParser.Parse(edtf).Date is not { } range
            || Extent.Of(range) is not { Lasts: true } extent)
        {
            return null;
        }

        var said = Phrase(
            "duration",
            ("distance", TimeBetween.Words(new Extent(extent.Begin, extent.Begin), new Extent(extent.End, extent.End), range.Approximate, InDays(question))),
            ("first", DateSpanWording.Words(extent.Begin)),
            ("second", DateSpanWording.Words(extent.End)));
        var facts = new[] { extent.Begin, extent.End }.Select(end => index.Own.FirstOrDefault(f => f.Main && f.When?.Span == end)).OfType<Fact>().ToList();
        return facts.Count > 0 ? new Found(said, facts, [], null, ["time between two dates"]) { InOrder = true }
            : new NotKnown(said, null, ["time between two dates"]);
    }

    /// <summary>How long one thing lasted, or how far two lie apart, where a "how many" asks for years or days; null where it does not.</summary>
    public Finding? Of(Question question, ConversationMemory memory, LocalDate now)
    {
        var whole = question.Named ?? question;
        if (!words.HasUnit(whole.Tokens))
        {
            return null;
        }

        var apart = whole.Tokens.Any(t => Apart.Contains(t.Text)) || words.NamesNow(whole.Tokens)
            || (words.AsksAmountLast(whole) && _sides.Two(whole) is not null);
        if (apart && Between(whole, memory, now) is Found found)
        {
            return found;
        }

        if (AsksAge(whole))
        {
            return NoNumber();
        }

        // How long something had been so is told where it is a thing that is dated itself.
        if (IsThen(whole) && _sides.Two(whole) is var (first, _) && (first.IsThing || IsOld(whole))
            && Between(whole, memory, now) is Found { Conflict: null } then)
        {
            return then;
        }

        return (NamesNothing(whole) ? Last(memory) : anchors.Of(whole with { Dates = [] })) is { When: not null, Fact: { } fact } anchor
            && anchor.Extent is { Lasts: true } extent
            && whole.Dates.All(d => d.Spans.Any(anchor.When.Span.Overlaps)) && !fact.Asks.Any(a => a.Kind == QuestionKind.HowMany && words.TellsTime(a.Answer))
            ? new Found(Lasted(extent, anchor.When), [fact], [], null, ["length of the fact's own span"])
            : null;
    }

    // "How many years had they been allies when the war began?", "when it began, how old was the alliance?"
    private bool IsThen(Question question) =>
        Enumerable.Range(1, Math.Max(0, question.Tokens.Count - 1)).Any(i => words.When(question.Tokens, i) > 0)
        || (question.Tokens.Count > 1 && words.When(question.Tokens, 0) > 0 && !words.Turns(question.Tokens, 1));

    // "How old was X when Y fell?" names both ends.
    private bool NamesBoth(Question question) =>
        Enumerable.Range(0, question.Tokens.Count).FirstOrDefault(i => question.Tokens[i].Text == "when", -1) is >= 0 and var at
        && words.ClauseEnd(question, at + 1) is var end
        && question.Units.Exists(u => Tells(u) && u.Start >= at && u.End <= end)
        && question.Units.Exists(u => Tells(u) && (u.End <= at || u.Start >= end) && u.End > u.Start);

    private bool Tells(Unit unit) => unit.Entities.Any() && index.Weight(unit) > index.Weights.BroadName;

    /// <summary>The time from the thing asked about to now.</summary>
    public Finding Elapsed(Question question, ConversationMemory memory, LocalDate now)
    {
        var whole = question.Named ?? question;
        if (AsksAge(whole))
        {
            return NoNumber();
        }

        // "How long is it from X to Y?"
        if ((IsThen(whole) || (AskedFor.Place(whole.Tokens, "from", "between") >= 0 && _sides.Two(whole) is not null))
            && Between(whole, memory, now) is Found between)
        {
            return between;
        }

        return IsThen(whole) && NamesBoth(whole)
            ? new NotKnown(index.Pack.Phrases["duration_unknown"], null, ["one of two ends was not found"])
            : ToNow(words.WithoutNow(whole), memory, now);
    }

    // "How many years are over since the treaty?"; "had passed since" looks back from another day.
    private static bool IsSince(Question question) => question.Tokens.Any(t => t.Text == "since") && !question.Tokens.Any(t => t.Text == "had");

    private Finding ToNow(Question question, ConversationMemory memory, LocalDate now)
    {
        // "It is 2026, so how long ago was it?"
        var whole = question with { Dates = [.. question.Dates.Where(d => !d.Spans.All(s => s.From?.Year == now.Year))] };
        var asked = whole.Units.TrueForAll(u => !u.Entities.Any() && index.Weight(u) <= index.Weights.PlainWord) && Last(memory) is { } last ? last
            : IsPerson(whole) ? null : anchors.Of(whole);
        if (asked?.When is null)
        {
            return asked is null ? NoNumber() : NoDate(asked);
        }

        var today = new Anchor("", EdtfParser.Parse(NodaTime.Text.LocalDatePattern.Iso.Format(now)).Date, null, null);
        var said = Phrase("elapsed", ("distance", Distance(asked, today, whole)), ("now", today.Moment), ("date", asked.Moment));
        return Anchored.Tell(index, said, [asked], "time from a date to now");
    }

    private static bool IsOld(Question question) => question.Tokens.Any(OrderWords.IsOld);

    // "How old was he when he went?": nobody's birth is told by what he did.
    private bool AsksAge(Question question) =>
        IsOld(question) && question.Units.Find(u => u.Entities.Any()) is { } first
            && first.Entities.All(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person);

    private NotKnown NoNumber() => new(index.Pack.Phrases["not_known_kind_howmany"], null, ["nothing dated was found"]);

    // Somebody's age is no age of what they did.
    private bool IsPerson(Question question) =>
        question.Units.TrueForAll(u => u.Entities.Any() ? u.Entities.All(id => index.Pack.EntitiesById[id].Group == EntityGroup.Person)
            : index.Weight(u) <= index.Weights.PlainWord);

    private Anchor? Last(ConversationMemory memory)
    {
        var facts = index.FactsOf(memory.Facts);
        return (facts.Find(f => f.When is not null) ?? facts.FirstOrDefault()) is { } fact
            ? new Anchor(fact.Statement.TrimEnd('.'), fact.When, fact, fact.Undated) : null;
    }

    /// <summary>True where a question names no thing of its own: "how many days between them?".</summary>
    public bool NamesNothing(Question question) =>
        question.Dates.Count == 0 && question.Units.TrueForAll(u => u.End <= u.Start || (!u.Entities.Any() && index.Weight(u) <= index.Weights.PlainWord));

    private (Anchor, Anchor)? LastTwo(ConversationMemory memory)
    {
        var told = index.FactsOf(memory.Dated).Select(f => new Anchor(f.Statement.TrimEnd('.'), f.When, f, f.Undated)).ToList();
        return told is [var later, var earlier] ? (earlier, later) : null;
    }

    private static string Distance(Anchor first, Anchor second, Question question) => TimeBetween.Words(
        first.Extent, second.Extent, first.When!.Approximate || second.When!.Approximate, InDays(question));

    private static bool InDays(Question question) =>
        question.Tokens.Any(t => t.Text is "day" or "days") && !question.Tokens.Any(t => t.Text is "year" or "years");

    private string Lasted(Extent extent, EdtfDate when) => Phrase(
        "lasted",
        ("distance", TimeBetween.Words(Moment(extent.Begin), Moment(extent.End), when.Approximate, inDays: false)),
        ("span", EdtfWording.Words(when)),
        ("count", (extent.End.To!.Value.Year - extent.Begin.From!.Value.Year + 1).ToString(CultureInfo.InvariantCulture)));

    private static Extent Moment(DateSpan span) => new(span, span);

    private NotKnown NoDate(Anchor undated) =>
        new(undated.Undated ?? index.Pack.Phrases["not_known_kind_when"], undated.Fact, [$"no date for {undated.Name}"]);

    private string Phrase(string name, params (string Key, string Value)[] values) => Phrases.Fill(index.Pack, name, values);
}
