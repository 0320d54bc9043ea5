using System.Buffers;
using HistoryBot.Answering.Index;
using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Finding.Chronology;

/// <summary>Finds the words that put one thing before or after another: <c>order</c> in vocabulary.yaml.</summary>
internal sealed class OrderWords(Vocabulary vocabulary)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",:;.?!");

    private readonly PhraseTable _sequence = new(vocabulary.Order.Where(o => o.Key is "before" or "after"));
    private readonly PhraseTable _already = new(vocabulary.Order.Where(o => o.Key == "already"));
    private readonly PhraseTable _when = new(vocabulary.Order.Where(o => o.Key == "when"));
    private readonly PhraseTable _joints = new(vocabulary.Order.Where(o => o.Key is "joint" or "before" or "after"));
    private readonly PhraseTable _ranks = new(vocabulary.Order.Where(o => o.Key is "rank" or "foremost" or "hindmost"));
    private readonly PhraseTable _ends = new(vocabulary.Order.Where(o => o.Key is "foremost" or "hindmost"));
    private readonly IReadOnlyList<string> _choices = vocabulary.Order.GetValueOrDefault("choice", []);
    private readonly PhraseTable _near = new(vocabulary.Order.Where(o => o.Key == "near"));
    private readonly PhraseTable _units = new(vocabulary.Order.Where(o => o.Key == "unit"));
    private readonly PhraseTable _pointing = new(vocabulary.FollowUp.Where(f => f.Key is "person" or "place"));
    private readonly PhraseTable _verbs = new(vocabulary.Kinds.Where(k => k.Key == "yesno"));
    private readonly PhraseTable _bounds = new(vocabulary.Order.Where(o => o.Key == "bound"));
    private readonly PhraseTable _edges = new(vocabulary.Order.Where(o => o.Key is "beginning" or "ending"));
    private readonly PhraseTable _amounts = new(vocabulary.Kinds.Where(k => k.Key == "howmany"));
    private readonly PhraseTable _now = new(vocabulary.Order.Where(o => o.Key == "now"));
    private readonly PhraseTable _measures = new(vocabulary.Kinds.Where(k => k.Key is "duration" or "elapsed"));
    private readonly PhraseTable _lasting = new(vocabulary.Order.Where(o => o.Key == "lasting"));
    private readonly PhraseTable _other = new(vocabulary.Order.Where(o => o.Key == "other"));
    private readonly PhraseTable _asking = new(vocabulary.Order.Where(o => o.Key == "asking"));

    /// <summary>True where it is asked how long something went on.</summary>
    public bool Lasts(IReadOnlyList<Token> tokens) => Has(_lasting, tokens);

    /// <summary>The question without the other choice at its end ("before X or afterwards?"); null where it has none.</summary>
    public Question? WithoutOther(Question question)
    {
        var tokens = question.Tokens;
        var end = Enumerable.Range(1, Math.Max(0, tokens.Count - 2)).FirstOrDefault(i =>
            Chooses(tokens[i]) && _other.Longest(tokens, i + 1).Length is > 0 and var length && i + 1 + length == tokens.Count);
        return end == 0 ? null : question with { Tokens = [.. tokens.Take(end)], Units = question.Units.FindAll(u => u.End <= end) };
    }

    /// <summary>Every word of order, in the order of the text. "Had X already … when Y" says before.</summary>
    public IEnumerable<Connector> Connectors(IReadOnlyList<Token> tokens)
    {
        var already = Has(_already, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (length, values) = _sequence.Longest(tokens, i);
            if (length > 0)
            {
                yield return new Connector(i, i + length, values[0] == "before");
                i += length - 1;
            }
            else if (already && _when.Longest(tokens, i).Length is var when and > 0)
            {
                yield return new Connector(i, i + when, true);
            }
        }
    }

    /// <summary>True for "or".</summary>
    public bool Chooses(Token token) => _choices.Contains(token.Text);

    /// <summary>True where something is to be the first, the last, the older … of what is named.</summary>
    public bool Ranks(IReadOnlyList<Token> tokens) => Has(_ranks, tokens);

    /// <summary>True where what is to be the first stands right before a choice, or after it at the end: "A first or B", "A or B first".</summary>
    public bool RanksChoice(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).FirstOrDefault(i => Chooses(tokens[i])) is > 0 and var at
        && (EndAt(tokens, at - 1) ?? EndAt(tokens, tokens.Count - 1)) == Intent.First;

    /// <summary>The question without its clause "which of these was the earlier" behind what is named; null where it has none.</summary>
    public Question? WhichOf(Question question)
    {
        var tokens = question.Tokens;
        var start = Enumerable.Range(0, Math.Max(0, tokens.Count - 2)).FirstOrDefault(i =>
            i > 0 && Comma(question, i)
                && (tokens[i].Text, tokens[i + 1].Text, tokens[i + 2].Text) is ("which", "of", "these" or "those" or "them" or "the"), -1);
        var end = start < 0 ? -1 : Enumerable.Range(start + 1, tokens.Count - start - 1)
            .FirstOrDefault(i => Comma(question, i), tokens.Count);
        return start < 0 || !Enumerable.Range(start, end - start).Any(i => IsRank(tokens, i)) ? null
            : question with { Units = question.Units.FindAll(u => u.End <= start || u.Start >= end) };
    }

    /// <summary>Whether the first or the last of all is asked for by the word at a token; null for neither.</summary>
    public Intent? EndAt(IReadOnlyList<Token> tokens, int at) => _ends.Longest(tokens, at).Values switch
    {
        ["foremost", ..] => Intent.First,
        ["hindmost", ..] => Intent.Last,
        _ => null,
    };

    /// <summary>True where what is nearest to a date is asked for.</summary>
    public bool AsksNear(IReadOnlyList<Token> tokens) => Has(_near, tokens);

    /// <summary>True where such a word begins at a token.</summary>
    public bool IsRank(IReadOnlyList<Token> tokens, int at) => _ranks.Longest(tokens, at).Length > 0;

    /// <summary>True for "first" alone, which belongs to no name as in "the first Salt Feud".</summary>
    public bool IsRank(Question question, Unit unit) =>
        !unit.Entities.Any() && _ranks.Longest(question.Tokens, unit.Start).Length is > 0 and var length && unit.End <= unit.Start + length
        && !(unit.Start > 0 && question.Tokens[unit.Start - 1].Text == "the" && question.Units.Exists(u => u.Start == unit.End && u.Entities.Any())
            && !Comma(question, unit.End));

    /// <summary>Length in tokens of what joins two things at a token ("or", "and", "before"); 0 for none.</summary>
    public int Joint(IReadOnlyList<Token> tokens, int at) => _joints.Longest(tokens, at).Length;

    /// <summary>Length in tokens of "when" and the like at a token; 0 for none.</summary>
    public int When(IReadOnlyList<Token> tokens, int at) => _when.Longest(tokens, at).Length;

    /// <summary>True where a word that begins another clause stands ("did", "what").</summary>
    public bool Asks(IReadOnlyList<Token> tokens, int at) => _asking.Longest(tokens, at).Length > 0;

    /// <summary>True where "he", "there" and the like stand between two tokens, the latter not included.</summary>
    public bool Points(IReadOnlyList<Token> tokens, int start, int end) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Any(i => _pointing.Longest(tokens, i).Length > 0);

    /// <summary>True for a verb that may stand before its subject ("did", "was").</summary>
    public bool Turns(IReadOnlyList<Token> tokens, int at) => _verbs.Longest(tokens, at).Length > 0;

    /// <summary>True for "years", "day" and other units of time.</summary>
    public bool IsUnit(IReadOnlyList<Token> tokens, int at) => at >= 0 && _units.Longest(tokens, at).Length > 0;

    /// <summary>True where a unit of time stands anywhere.</summary>
    public bool HasUnit(IReadOnlyList<Token> tokens) => Has(_units, tokens);

    /// <summary>True where it is asked how far two things lie apart ("more than a year before").</summary>
    public bool Measures(IReadOnlyList<Token> tokens) => Has(_bounds, tokens) && HasUnit(tokens);

    /// <summary>True where a token begins a word for a beginning or an end ("started", "was over").</summary>
    public bool IsEdge(IReadOnlyList<Token> tokens, int at) => _edges.Longest(tokens, at).Length > 0;

    /// <summary>True where a token begins a word for an end.</summary>
    public bool IsEnd(IReadOnlyList<Token> tokens, int at) => _edges.Longest(tokens, at).Values.Contains("ending");

    /// <summary>True where a word for a beginning or an end stands anywhere.</summary>
    public bool AsksEdge(IReadOnlyList<Token> tokens) => Has(_edges, tokens);

    /// <summary>True where a word for an end stands anywhere.</summary>
    public bool AsksEnd(IReadOnlyList<Token> tokens) => Enumerable.Range(0, tokens.Count).Any(i => IsEnd(tokens, i));

    /// <summary>True where "how many", "how long" and the like stand anywhere.</summary>
    public bool AsksAmount(IReadOnlyList<Token> tokens) => Has(_amounts, tokens);

    /// <summary>True where "today", "the present" and the like stand anywhere.</summary>
    public bool NamesNow(IReadOnlyList<Token> tokens) => Has(_now, tokens);

    /// <summary>The question without what names the day that it is asked on.</summary>
    public Question WithoutNow(Question question) => Without(question, _now);

    /// <summary>The question without the words that only ask how far things lie apart ("the gap between", "years old").</summary>
    public Question WithoutMeasures(Question question)
    {
        var rest = Without(question, _measures);
        return rest with { Units = rest.Units.FindAll(u => u.Entities.Any() || u.End == u.Start
            || !Enumerable.Range(u.Start, u.End - u.Start).All(i => IsUnit(question.Tokens, i) || IsOld(question.Tokens[i]))) };
    }

    /// <summary>True for a word that asks for an age.</summary>
    public static bool IsOld(Token token) => token.Text is "old" or "age" or "aged";

    /// <summary>True where "how many" and the like stand behind all that is named: "X to Y: how many years?".</summary>
    public bool AsksAmountLast(Question question) =>
        question.Units.FindLast(u => u.Entities.Any())?.End is { } end
        && Enumerable.Range(end, question.Tokens.Count - end).Any(i => _amounts.Longest(question.Tokens, i).Length > 0);

    /// <summary>True where a unit of time stands in a short answer.</summary>
    public bool TellsTime(string answer) => HasUnit(Tokeniser.Read(answer));

    /// <summary>Where the clause that begins at a token ends: at a comma, or before a word that asks ("did", "what").</summary>
    public int ClauseEnd(Question question, int start)
    {
        for (var i = start; i < question.Tokens.Count; i++)
        {
            if (i > start && (Comma(question, i) || (i > start + 1 && Asks(question.Tokens, i))))
            {
                return i;
            }
        }

        return question.Tokens.Count;
    }

    /// <summary>True where a comma, or a mark that parts more than a comma does, stands before the token.</summary>
    public static bool Comma(Question question, int at) =>
        question.Tokens[at - 1].End < question.Tokens[at].Start
        && question.Text.AsSpan(question.Tokens[at - 1].End, question.Tokens[at].Start - question.Tokens[at - 1].End).IndexOfAny(Marks) >= 0;

    private static Question Without(Question question, PhraseTable table)
    {
        var left = new bool[question.Tokens.Count];
        for (var i = 0; i < left.Length; i++)
        {
            var length = table.Longest(question.Tokens, i).Length;
            Array.Fill(left, true, i, length);
            i += Math.Max(length, 1) - 1;
        }

        return question with { Units = question.Units.FindAll(u => !Enumerable.Range(u.Start, u.End - u.Start).Any(i => left[i])) };
    }

    private static bool Has(PhraseTable table, IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Any(i => table.Longest(tokens, i).Length > 0);
}

/// <summary>A word of order in a question.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Before">True where it says that what stands before it is the earlier.</param>
internal sealed record Connector(int Start, int End, bool Before);
