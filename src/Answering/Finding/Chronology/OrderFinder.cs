using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>Which of several things came first, and whether one came before another.</summary>
internal sealed class OrderFinder(PackIndex index, OrderWords words, AnchorFinder anchors)
{
    // Words of order that are tried, at most.
    private const int Most = 3;

    private readonly Sides _sides = new(words, anchors);
    private readonly Propositions _propositions = new(index, new Assertion(index));

    /// <summary>Puts the things that a question lists in order; null where it lists fewer than two that the article speaks of.</summary>
    public Finding? Listed(Question question)
    {
        var whole = question.Named ?? question;
        if (whole.FollowUps.Contains("person")
            && !whole.Units.Exists(u => u.Entities.Count() == 1 && index.Pack.EntitiesById[u.Entities.First()].Group == EntityGroup.Person))
        {
            return new NotKnown(index.Pack.Phrases["forgotten_topic"], null, ["nobody to refer to"]);
        }

        var found = _sides.All(whole);
        if (found.Count < 2 && _sides.Two(whole) is var (first, second))
        {
            found = [first, second];
        }

        return found.Count < 2 ? null : InOrder(found);
    }

    /// <summary>
    /// The things put in order that a question without that intent has to choose from ("A and B: which of these was signed earlier?", "did X do A first or was
    /// it B?"); null where it has none.
    /// </summary>
    public Found? Choice(Question question) =>
        words.WhichOf(question) is { } two && Listed(two) is Found row ? row
        : question.Intent == Intent.YesNo && words.RanksChoice(question.Tokens) && Listed(question) is Found either ? either
        : words.Ranks(question.Tokens) && (question.Named ?? question).Units.Count(IsThing) is var things && (things > 1 || IsCompared(question))
        && (question.Tokens.Any(words.Chooses) || (question.Intent != Intent.YesNo && (things > 2 || question.Intent is Intent.First or Intent.Last)))
        && Listed(question) is Found listed
            ? listed
            : null;

    // "Which one is older, A or B?"
    private bool IsCompared(Question question) =>
        question.Intent != Intent.YesNo && question.Tokens.Any(words.Chooses) && question.Tokens.Any(t => t.Text is "which" or "what")
            && !Enumerable.Range(0, question.Tokens.Count).Any(i => words.EndAt(question.Tokens, i) is not null);

    private bool IsThing(Unit unit) => unit.Entities.Any(id => index.Pack.EntitiesById[id] is { Group: EntityGroup.Event or EntityGroup.Organisation });

    private Finding InOrder(List<Anchor> found) =>
        found.Find(a => a.When is null) is { } undated ? NoDate(undated) : found.Count == 2 ? Pair(found[0], found[1]) : Row(found);

    /// <summary>"Which did X do first, join A or leave B?": each as something that X did; null where one of them is not told of X.</summary>
    public Finding? Deeds(Question question)
    {
        var whole = question.Named ?? question;
        var tokens = whole.Tokens;
        var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].Text == "do" && i + 1 < tokens.Count && words.IsRank(tokens, i + 1), -1);
        var did = at < 0 ? -1 : Enumerable.Range(0, at).FirstOrDefault(i => words.Turns(tokens, i), -1);
        if (did < 0)
        {
            return null;
        }

        var doers = whole.Units.Where(u => u.Start > did && u.End <= at).SelectMany(u => u.Entities).ToList();
        var found = _sides.Choices(whole, at + 2).Select(p => Sides.Joined(whole, (did, at), p))
            .Select(p => (anchors.Of(p, claimed: true) ?? (anchors.Of(p) is { } near && anchors.TellsAll(p, near) ? near : null))
                is { Fact: { } fact } told && Roles.Does(p, doers, fact, index) ? told : null).ToList();
        return found.Count < 2 || found.Contains(null) || found.DistinctBy(a => a!.Fact!.Id).Count() < found.Count ? null : InOrder(found!);
    }

    /// <summary>Whether one thing came before, or after, another; null where the question does not put two in order or they are not found.</summary>
    public Finding? YesNo(Question question)
    {
        var asked = question.Named ?? question;
        var choice = words.WithoutOther(asked);
        var whole = choice ?? asked;
        foreach (var connector in words.Connectors(whole.Tokens).Take(Most))
        {
            var ((start, end), (otherStart, otherEnd)) = Places(whole, connector);
            if (anchors.Of(_sides.Piece(whole, start, end), claimed: true) is { Fact: not null } told
                && anchors.Of(_sides.Piece(whole, otherStart, otherEnd)) is { } other && told.Fact.Id != other.Fact?.Id)
            {
                return Judge(told, other, connector.Before, whole) is not { } judged ? null : choice is null ? judged : InOrder([told, other]);
            }
        }

        return Bounded(question);
    }

    // "Before X, had Y …?" tells the later first.
    private ((int Start, int End) Told, (int Start, int End) Other) Places(Question question, Connector connector)
    {
        var end = words.ClauseEnd(question, connector.End);
        return question.Units.Exists(u => u.End <= connector.Start)
            ? ((0, connector.Start), (connector.End, question.Tokens.Count))
            : ((end, question.Tokens.Count), (connector.End, end));
    }

    private Finding? Judge(Anchor told, Anchor other, bool before, Question question)
    {
        if (told.When is null || other.When is null)
        {
            return Says(question) ? null : NoDate(told.When is null ? told : other);
        }

        var sequence = told.Extent.To(other.Extent);
        return sequence switch
        {
            Sequence.Before => Ordered(told, other, before ? "yes" : "no"),
            Sequence.After => Ordered(other, told, before ? "no" : "yes"),
            Sequence.Within => Found(Within(told, other), [told, other], "one falls into the time of the other"),
            Sequence.Around => Found(Within(other, told), [told, other], "one falls into the time of the other"),
            _ when before && other.Extent.BeganBefore(told.Extent) => Ordered(other, told, "no"),
            _ when !before && told.Extent.BeganBefore(other.Extent) => Ordered(told, other, "no"),
            _ => Says(question) ? null : Same(told, other),
        };
    }

    // The article itself may put in order what its dates do not.
    private bool Says(Question question) =>
        _propositions.Nearest(question, null) is { } same
        && words.Connectors(Text.Tokeniser.Read(same.Variant.Text)).FirstOrDefault()?.Before == words.Connectors(question.Tokens).First().Before;

    // "Did X begin before 1900?"
    private Found? Bounded(Question question)
    {
        if (question.Named is not null || question.Dates is not [{ Spans: [{ } span] } reading] || (span.From is null) == (span.To is null)
            || !Says(question, reading.Start))
        {
            return null;
        }

        return anchors.Of(question with { Dates = [] }, claimed: true) is not { When: { } when, Fact: { } fact, Conflict: null } anchor ? null
            : span.Contains(new DateSpan(anchor.Extent.Begin.From, anchor.Extent.End.To))
                ? new Found(Phrases.Fill(index.Pack, "order_bounded", ("date", anchor.Moment)), [fact], [], null,
                    ["the date lies in the span asked"]) { InOrder = true }
            : !span.Overlaps(when.Span)
            ? new Found(Phrases.Fill(index.Pack, "no_date", ("right", EdtfWording.Words(when))), [fact], [], null,
                ["the date lies outside the span asked"]) { InOrder = true }
            : null;
    }

    private bool Says(Question question, int start) => words.Connectors(question.Tokens).Any(c => question.Tokens[c.Start].Start >= start);

    private Found Pair(Anchor first, Anchor second)
    {
        var (a, b) = (first.Extent, second.Extent);
        return a.BeganBefore(b) ? Ordered(first, second, null)
            : b.BeganBefore(a) ? Ordered(second, first, null)
            : a.To(b) switch
            {
                Sequence.Before => Ordered(first, second, null),
                Sequence.After => Ordered(second, first, null),
                Sequence.Within => Found(Within(first, second), [first, second], "one falls into the time of the other"),
                Sequence.Around => Found(Within(second, first), [first, second], "one falls into the time of the other"),
                _ => Same(first, second),
            };
    }

    // In order of their beginnings; those whose dates leave their order open are said to.
    private Found Row(List<Anchor> found)
    {
        var row = found.OrderBy(a => a.Extent.Begin.From).ThenBy(a => a.Extent.Begin.To).ToList();
        var open = row.Zip(row.Skip(1)).Where(p => !p.First.Extent.BeganBefore(p.Second.Extent)).ToList();
        var said = Phrase("order_row", ("items", string.Join("; ", row.Select(a => $"{a.Name} ({a.Moment})"))));
        return Found(
            open.Count == 0 ? said : said + " " + Phrase("order_open", ("first", open[0].First.Name), ("second", open[0].Second.Name)),
            row,
            "dates compared");
    }

    private Found Ordered(Anchor first, Anchor second, string? word)
    {
        var said = Phrase("order_first", ("first", first.Name), ("first_date", first.Moment), ("second", second.Name), ("second_date", second.Moment));
        return Found(word is null ? said : index.Pack.Phrases[word] + " " + said, [first, second], "dates compared");
    }

    private string Within(Anchor inner, Anchor outer) =>
        Phrase("order_within", ("inner", inner.Name), ("inner_date", inner.Moment), ("outer", outer.Name), ("outer_date", outer.Moment));

    private Found Same(Anchor first, Anchor second) => Found(
        first.Moment == second.Moment
            ? Phrase("order_same", ("date", first.Moment))
            : Phrase("order_grain", ("first", first.Name), ("first_date", first.Moment), ("second", second.Name), ("second_date", second.Moment)),
        [first, second],
        "the dates do not say which came first");

    private NotKnown NoDate(Anchor undated) =>
        new(undated.Undated ?? index.Pack.Phrases["not_known_kind_when"], undated.Fact, [$"no date for {undated.Name}"]);

    private Found Found(string said, List<Anchor> of, string reason) => Anchored.Tell(index, said, of, reason);

    private string Phrase(string name, params (string Key, string Value)[] values) => Phrases.Fill(index.Pack, name, values);
}
