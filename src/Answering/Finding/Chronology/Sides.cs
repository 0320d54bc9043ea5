using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>Cuts a question into the pieces that name one thing each.</summary>
internal sealed class Sides(OrderWords words, AnchorFinder anchors)
{
    // More pieces than that are not looked up.
    private const int Most = 8;

    // Two things with dates are rather meant than one without, however well that is explained.
    private const double BothDated = 1;

    /// <summary>The piece from one token to another, the latter not included.</summary>
    public Question Piece(Question question, int start, int end)
    {
        // What a pronoun means stands in no place of its own.
        var pointed = words.Points(question.Tokens, start, end);
        var (first, last) = start < end ? (question.Tokens[start].Start, question.Tokens[end - 1].End) : (0, 0);
        return question with
        {
            Units = question.Units.FindAll(u => u.End > u.Start ? u.Start >= start && u.End <= end && !words.IsRank(question, u) : pointed),
            Dates = [.. question.Dates.Where(d => d.Start >= first && d.End <= last)],
        };
    }

    /// <summary>A piece with what stands before all of them: "did X", "join A".</summary>
    public static Question Joined(Question question, (int Start, int End) first, (int Start, int End) second)
    {
        var shift = second.Start - (first.End - first.Start);
        return question with
        {
            Tokens = [.. question.Tokens.Take(first.End).Skip(first.Start), .. question.Tokens.Take(second.End).Skip(second.Start)],
            Units =
            [
                .. question.Units.Where(u => u.Start >= first.Start && u.End <= first.End)
                .Select(u => u with { Start = u.Start - first.Start, End = u.End - first.Start }),
                .. question.Units.Where(u => u.Start >= second.Start && u.End <= second.End)
                .Select(u => u with { Start = u.Start - shift, End = u.End - shift }),
            ],
            Dates = [],
        };
    }

    /// <summary>What is to be chosen from, from a token on: "join A or leave B".</summary>
    public IEnumerable<(int Start, int End)> Choices(Question question, int start)
    {
        foreach (var cut in Enumerable.Range(start, question.Tokens.Count - start)
            .Where(i => words.Chooses(question.Tokens[i]) || (i > start && OrderWords.Comma(question, i))).Append(question.Tokens.Count))
        {
            if (cut > start)
            {
                yield return (start, cut);
            }

            start = cut < question.Tokens.Count && words.Chooses(question.Tokens[cut]) ? cut + 1 : cut;
        }
    }

    /// <summary>The things that are listed; empty where a piece between two joints is not understood.</summary>
    public List<Anchor> All(Question question)
    {
        var found = new List<Anchor>();
        foreach (var (start, end) in Pieces(question).Take(Most))
        {
            var piece = Piece(question, start, end);
            if (anchors.Of(piece) is { } anchor)
            {
                found.Add(anchor);
            }
            else if (anchors.Names(piece))
            {
                return [];
            }
        }

        return [.. found.DistinctBy(a => a.Fact?.Id ?? a.Name)];
    }

    /// <summary>The two things of the cut whose sides are best explained; null where no cut has two.</summary>
    public (Anchor First, Anchor Second)? Two(Question question)
    {
        (Anchor, Anchor)? best = null;
        var score = 0.0;
        foreach (var at in Cuts(question).Take(Most))
        {
            var (before, behind) = (Piece(question, 0, at), Piece(question, at, question.Tokens.Count));
            if (anchors.Of(before) is { } left && anchors.Of(behind) is { } right && !Same(left, right)
                && anchors.Belongs(before, left, right) && anchors.Belongs(behind, right, left)
                && left.Score + right.Score + (left.When is null || right.When is null ? 0 : BothDated) is var sum && sum > score)
            {
                (best, score) = ((left, right), sum);
            }
        }

        return best;
    }

    private static bool Same(Anchor left, Anchor right) =>
        (left.Fact?.Id == right.Fact?.Id && left.When?.Text == right.When?.Text) || (left.Conflict is not null && left.Conflict == right.Conflict);

    private IEnumerable<(int Start, int End)> Pieces(Question question)
    {
        var start = 0;
        foreach (var cut in Cuts(question).Append(question.Tokens.Count))
        {
            if (cut > start)
            {
                yield return (start, cut);
            }

            start = cut;
        }
    }

    // "X and Y, or Z": where there is a choice, only that cuts.
    private IEnumerable<int> Cuts(Question question)
    {
        var choice = question.Tokens.Any(t => words.Chooses(t));
        for (var i = 1; i < question.Tokens.Count; i++)
        {
            if ((choice ? words.Chooses(question.Tokens[i]) : words.Joint(question.Tokens, i) > 0 || words.When(question.Tokens, i) > 0)
                || OrderWords.Comma(question, i) || Turned(question.Tokens, i))
            {
                yield return i;
            }
        }
    }

    // "How long after X did Y happen", "how many years on from X did it".
    private bool Turned(IReadOnlyList<Token> tokens, int at) =>
        words.Turns(tokens, at) && (words.Connectors(tokens).FirstOrDefault()?.End < at || tokens.Take(at - 1).Any(t => t.Text is "from" or "since"));
}
