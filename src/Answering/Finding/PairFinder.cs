using System.Globalization;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;
using NodaTime;

namespace HistoryBot.Answering.Finding;

/// <summary>Order of, and time between, two things; the time since one thing.</summary>
internal sealed class PairFinder(PackIndex index, TopicFinder topics, Timeline timeline)
{
    private static readonly string[] Joints = ["or", "and", "before", "after", "until", "till", "to", "since", "than", "from"];

    private static readonly string[] TimeWords = ["year", "years", "days", "day", "month", "months", "decade", "decades", "centuries", "week", "weeks", "long"];

    // Without one of these, "how long" asks for the length of one thing.
    private static readonly string[] Apart = ["between", "after", "before", "from", "since", "later", "separate", "separated", "passed", "elapsed"];

    /// <summary>True where a number of years, days and so on is asked.</summary>
    public static bool AsksTime(Question question) => question.Tokens.Any(t => TimeWords.Contains(t.Text));

    /// <summary>True where a short answer tells a length of time.</summary>
    public static bool TellsTime(string answer) => TimeWords.Any(w => answer.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Which of two came first.</summary>
    public Finding Order(Question question)
    {
        if (Pair(question.Named ?? question) is not var ((first, a, firstName), (second, b, secondName)))
        {
            return new NotKnown(index.Pack.Phrases["order_unknown"], null, ["two dated things were not found"]);
        }

        if (a.Span.Overlaps(b.Span))
        {
            var same = Phrase("order_same", ("date", Moment(a)));
            return new Found(same, [first, second], [], null, ["both have the same date"]);
        }

        if (a.Span.From > b.Span.From)
        {
            (first, second, a, b, firstName, secondName) = (second, first, b, a, secondName, firstName);
        }

        var said = Phrase("order_first", ("first", firstName), ("first_date", Moment(a)), ("second", secondName), ("second_date", Moment(b)));
        return new Found(said, [first, second], [], null, ["dates compared"]);
    }

    /// <summary>The time between two.</summary>
    public Finding Duration(Question question)
    {
        if (Pair(question.Named ?? question) is not var ((first, a, _), (second, b, _)))
        {
            return new NotKnown(index.Pack.Phrases["duration_unknown"], null, ["two dated things were not found"]);
        }

        if ((a.Span.From ?? a.Span.To) > (b.Span.From ?? b.Span.To))
        {
            (first, second, a, b) = (second, first, b, a);
        }

        var said = Phrase("duration", ("distance", TimeBetween.Words(a.Span, b.Span)), ("first", Moment(a)), ("second", Moment(b)));
        return new Found(said, [first, second], [], null, ["time between two dates"]);
    }

    /// <summary>How long one thing lasted, or how far two lie apart, where a "how many" asks for years or days; null where it does not.</summary>
    public Finding? Length(Question question)
    {
        var whole = question.Named ?? question;
        if (!whole.Tokens.Any(t => TimeWords.Contains(t.Text)))
        {
            return null;
        }

        if (Apart.Any(w => whole.Tokens.Any(t => t.Text == w)) && Duration(whole) is Found found)
        {
            return found;
        }

        return topics.Best(whole) is var (fact, _) && fact.When is { Span: { From: { } from, To: { } to }, Parts.Count: 1 } && to.Year > from.Year && !fact.Asks.Any(a => a.Kind == QuestionKind.HowMany)
            ? new Found(Phrase("lasted", ("years", (to.Year - from.Year).ToString(CultureInfo.InvariantCulture)), ("span", EdtfWording.Words(fact.When))), [fact], [], null, ["length of the fact's own span"])
            : null;
    }

    /// <summary>The time from the thing asked about to now.</summary>
    public Finding Elapsed(Question question, LocalDate now)
    {
        if (topics.Best(question.Named ?? question, f => timeline.DateOf(f) is not null) is not var (fact, _))
        {
            return new NotKnown(index.Pack.Phrases["not_known"], null, ["nothing dated was found"]);
        }

        if (timeline.DateOf(fact) is not { } date)
        {
            return new NotKnown(fact.Undated ?? index.Pack.Phrases["not_known_kind_when"], fact, ["the fact has no date"]);
        }

        var said = Phrase("elapsed", ("distance", TimeBetween.Words(date.Span, DateSpan.Day(now))), ("now", DateSpanWording.Words(DateSpan.Day(now))), ("date", Moment(date)));
        return new Found(said, [fact], [], null, ["time from a date to now"]);
    }

    // The question is cut at each joint; the cut whose two sides are both best explained wins.
    private ((Fact Fact, EdtfDate When, string Name) First, (Fact Fact, EdtfDate When, string Name) Second)? Pair(Question question)
    {
        ((Fact, EdtfDate, string), (Fact, EdtfDate, string))? best = null;
        var bestScore = 0.0;
        for (var i = 1; i < question.Tokens.Count; i++)
        {
            if (!IsJoint(question, i))
            {
                continue;
            }

            var left = Side(question, u => u.End <= i);
            var right = Side(question, u => u.Start >= i);
            if (left is { } l && right is { } r && l.Told.Fact.Id != r.Told.Fact.Id && l.Score + r.Score > bestScore)
            {
                (best, bestScore) = ((l.Told, r.Told), l.Score + r.Score);
            }
        }

        return best;
    }

    private static bool IsJoint(Question question, int i)
    {
        var (before, here) = (question.Tokens[i - 1], question.Tokens[i]);
        // "How long after X did Y happen".
        var turned = here.Text == "did" && question.Tokens.Take(i).Any(t => t.Text is "after" or "before");
        return turned || Joints.Contains(here.Text) || (before.End < here.Start && question.Text.AsSpan(before.End, here.Start - before.End).Contains(','));
    }

    private ((Fact Fact, EdtfDate When, string Name) Told, double Score)? Side(Question question, Func<Unit, bool> keep)
    {
        var units = question.Units.FindAll(u => keep(u));
        if (units.Sum(index.Weight) < index.Weights.PairSide)
        {
            return null;
        }

        // A dated thing that is named is itself meant.
        if (units.SelectMany(u => u.Entities).Select(id => index.Pack.EntitiesById[id]).FirstOrDefault(e => e.Group == EntityGroup.Event && e.When is not null) is { } named
            && index.Facts.Select(e => e.Fact).Where(f => f.Entities.Contains(named.Id)).OrderByDescending(f => f.PartOf == named.Id).ThenByDescending(f => f.Main).FirstOrDefault(f => f.When?.Text == named.When!.Text) is { } its)
        {
            return ((its, named.When!, named.Name), 1);
        }

        var side = question with { Units = units, Intent = Intent.When };
        return topics.Best(side, fact => timeline.DateOf(fact) is not null) is var (fact, score) ? ((fact, timeline.DateOf(fact)!, Name(fact)), score) : null;
    }

    // "Since 1985" and "until 1985" are moments here.
    private static string Moment(EdtfDate date) => date.Span is { From: not null, To: not null }
        ? EdtfWording.Words(date)
        : DateSpanWording.Words(DateSpan.Year((date.Span.From ?? date.Span.To)!.Value.Year));

    private string Name(Fact fact) => fact.PartOf is { } id ? index.Pack.EntitiesById[id].Name : fact.Statement.TrimEnd('.');

    private string Phrase(string name, params (string Key, string Value)[] values) => Phrases.Fill(index.Pack, name, values);
}
