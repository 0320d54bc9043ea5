using HistoryBot.Answering.Reading;
using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Dates;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>
/// Dates told by what happened: "two years after she was elected", "the next thing after the treaty", "the year she was elected". The clause is
/// looked up among the facts and its date put in its place.
/// </summary>
internal sealed class ClauseDates(OrderWords words, AnchorFinder anchors)
{
    // Letters that "assassination" and "assassinated" share, and short words have.
    private const int Most = 3, Stem = 5;

    private static readonly string[] Uncounted = ["many", "much", "of", "more", "fewer", "how"];

    private readonly Sides _sides = new(words, anchors);

    /// <summary>The question with a date in place of each such clause; null where there is none, or its date is not known.</summary>
    public string? Dated(Question question) =>
        Clause(question) is not { Anchor.When: { } when } clause ? OfYear(question)
            : question.Text[..question.Tokens[clause.Start].Start] + (clause.Before ? "before "
                : "after ") + Moment(when, clause.Before) + question.Text[question.Tokens[clause.End - 1].End..];

    /// <summary>What the clause speaks of, where the article gives it no date; null where there is no such clause.</summary>
    public Anchor? Undated(Question question) => Clause(question) is { Anchor: { When: null } anchor } ? anchor : null;

    // "In the year X invaded Y": the year itself. What the date reader has read is left to it.
    private string? OfYear(Question question)
    {
        if (question.Dates.Count > 0 || question.Intent is Intent.Duration or Intent.Elapsed or Intent.Order)
        {
            return null;
        }

        for (var i = 1; i + 1 < question.Tokens.Count; i++)
        {
            if (question.Tokens[i].Text != "year" || question.Tokens[i - 1].Text != "the")
            {
                continue;
            }

            var start = i + (question.Tokens[i + 1].Text is "that" or "when" ? 2 : 1);
            var end = words.ClauseEnd(question, start);
            var piece = _sides.Piece(question, start, end);
            if (piece.Units.Count > 1 && piece.Units[0].Start == start && piece.Units.Exists(u => u.Terms.Any(t => t[0] == '#'))
                && anchors.Of(piece, claimed: true) is { When: { } when, Fact: not null })
            {
                return question.Text[..question.Tokens[i - 1].Start]
                    + DateSpanWording.Words(DateSpan.Year(Extent.Of(when).Begin.From!.Value.Year))
                    + question.Text[question.Tokens[end - 1].End..];
            }
        }

        return null;
    }

    private (Anchor Anchor, int Start, int End, bool Before)? Clause(Question question)
    {
        var whole = question.Named ?? question;
        var counts = question.Intent is Intent.First or Intent.Last or Intent.Next or Intent.Previous;
        foreach (var connector in words.Connectors(whole.Tokens).Take(Most))
        {
            if (question.Intent is Intent.Duration or Intent.Order or Intent.YesNo || !(counts || IsOffset(whole, connector)) || IsRead(question, connector))
            {
                continue;
            }

            var end = words.ClauseEnd(whole, connector.End);
            if (end > connector.End && anchors.Of(_sides.Piece(whole, connector.End, end) with { Dates = [] }) is { Fact: not null } anchor
                && !IsLoose(_sides.Piece(whole, connector.End, end), anchor.Fact))
            {
                return (anchor, connector.Start, end, connector.Before);
            }
        }

        return null;
    }

    // A single word that the fact says only in other words names something else as often: "after independence".
    private static bool IsLoose(Question piece, Fact fact) =>
        piece.Units is [{ Name: false } unit] && !unit.Entities.Any()
            && !fact.Statement.Contains(unit.Text[..Math.Min(unit.Text.Length, Stem)], StringComparison.OrdinalIgnoreCase);

    // "Two years after", but neither "how many years after" nor "hundreds of years after".
    private bool IsOffset(Question question, Connector connector) =>
        words.IsUnit(question.Tokens, connector.Start - 1) && !(connector.Start > 1 && Uncounted.Contains(question.Tokens[connector.Start - 2].Text));

    // A date or a dated event is read as what it is without the facts.
    private static bool IsRead(Question question, Connector connector) =>
        question.Dates.Any(d => d.Problem is null && d.Start <= question.Tokens[connector.Start].Start && question.Tokens[connector.End - 1].End <= d.End);

    // After what lasted means after its end; of two dates that the article gives, the outer one is safe.
    private static string Moment(EdtfDate when, bool before)
    {
        var extent = Extent.Of(when);
        var words = DateSpanWording.Words(when.Parts.Count > 1 ? before ? when.Parts[0] : when.Parts[^1] : before ? extent.Begin : extent.End);
        // A bare number of three figures need be no year.
        return words.All(char.IsAsciiDigit) ? "the year " + words : words;
    }
}
