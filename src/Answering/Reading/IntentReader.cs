using HistoryBot.Answering.Index;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Reads what a question wants from its question words.</summary>
internal sealed class IntentReader(Vocabulary vocabulary)
{
    // "For or against".
    private const int LeastEither = 3;

    private static readonly string[] WhWords = ["when", "who", "whom", "whose", "where", "why", "how", "what", "which"];

    // "What were they there for?"
    private const int MostPurpose = 5;

    private static readonly string[] Be = ["was", "were", "is", "are"];
    private static readonly string[] Auxiliaries = ["did", "does", "do", .. Be, "will", "would", "had", "has", "have"];
    private static readonly string[] Pronouns = ["it", "they", "that", "those", "these", "this", "he", "she"];

    private readonly PhraseTable _kinds = new(vocabulary.Kinds);
    private readonly PhraseTable _bodies = new(vocabulary.Sorts.Where(s => s.Key is "person" or "organisation"));

    /// <summary>True for "when", "who" and the like.</summary>
    public static bool IsWh(string word) => WhWords.Contains(word);

    /// <summary>True where a question word begins at the token.</summary>
    public bool Names(List<Token> tokens, int at) => _kinds.Longest(tokens, at).Length > 0;

    /// <summary>True for "did they …?": a verb that stands before its subject, and no question word.</summary>
    public static bool AsksWhether(IReadOnlyList<Token> tokens) => tokens.Any(t => Auxiliaries.Contains(t.Text)) && !tokens.Any(t => IsWh(t.Text));

    /// <summary>True where what became of somebody is asked ("what happened to the envoy after it?"), not all of a time.</summary>
    public static bool AsksFate(List<Token> tokens, List<Unit> units) =>
        tokens.FindIndex(t => t.Text is "happened" or "happen") is >= 0 and var at && at + 1 < tokens.Count && tokens[at + 1].Text == "to"
            && units.Exists(u => u.Start > at + 1 && u.Entities.Any());

    /// <summary>True where a token belongs to a phrase that only says how to answer ("give me an overview", "in order of time").</summary>
    public bool[] Framing(List<Token> tokens)
    {
        var framing = new bool[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var (length, values) = _kinds.Longest(tokens, i);
            if (length > 1 && values.All(v => Enum.Parse<Intent>(v, ignoreCase: true) >= Intent.Topic))
            {
                Array.Fill(framing, true, i, length);
                i += length - 1;
            }
        }

        return framing;
    }

    /// <summary>Reads a question.</summary>
    /// <param name="tokens">Its words.</param>
    /// <param name="units">Its content.</param>
    /// <param name="text">The text that the tokens stand in.</param>
    /// <param name="tag">True where it is a statement with "right?" behind it.</param>
    public Intent Read(List<Token> tokens, List<Unit> units, string text, bool tag)
    {
        var found = new List<(Intent Intent, int At, int Length)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (length, values) = _kinds.Longest(tokens, i);
            found.AddRange(values.Select(v => (Enum.Parse<Intent>(v, ignoreCase: true), i, length)));
            i += Math.Max(length, 1) - 1;
        }

        var special = found.Where(f => f.Intent >= Intent.Topic && !IsObject(found, units, f) && !IsDoing(units, f)).ToList();
        if (special.Count > 0)
        {
            return special.MaxBy(f => f.Length).Intent;
        }

        if (tag)
        {
            return Intent.YesNo;
        }

        var asked = found.Where(f => f.Intent != Intent.YesNo && !IsObject(found, units, f)).ToList();
        var auxiliary = found.FindIndex(f => f.Intent == Intent.YesNo && (f.At == 0 || AfterComma(text, tokens, f.At)));
        // "Was X for or against it?" is no matter of yes or no.
        if (auxiliary >= 0
            && asked.TrueForAll(f => (f.At > found[auxiliary].At || IsClause(tokens, f)) && !(f.Intent == Intent.What && f.Length >= LeastEither)))
        {
            return Intent.YesNo;
        }

        // "From the year of A to that of B, how many years?"
        if (asked.FindLast(f => WhWords.Contains(tokens[f.At].Text) && f.At > 0 && AfterComma(text, tokens, f.At)) is { Length: > 0 } clause
            && !asked.Exists(f => f.At < clause.At && WhWords.Contains(tokens[f.At].Text)))
        {
            asked.RemoveAll(f => f.At < clause.At);
        }

        return AsksPurpose(tokens) ? Intent.Why : AsksStance(tokens) ? Intent.What : asked.Count > 0 ? Specific(asked, tokens)
            : units.Count > 0 && units.All(u => u.Entities.Any()) ? Intent.Topic : Intent.What;
    }

    // "Did they sign something on trade?", "how did X describe Y?"
    private static bool IsObject(List<(Intent Intent, int At, int Length)> found, List<Unit> units, (Intent Intent, int At, int Length) topic) =>
        topic.Intent == Intent.Topic
            && found.Exists(f => f.Intent == Intent.YesNo && f.At < topic.At
                && units.Exists(u => f.At < u.Start
                    && (u.End <= topic.At && Orientation.IsPredicate(u) || (u.End == topic.At && topic.Length == 1 && u.Entities.Any()))));

    // "What were the Ruritanians fighting?" asks for no list.
    private static bool IsDoing(List<Unit> units, (Intent Intent, int At, int Length) list) =>
        list.Intent == Intent.List && units.Find(u => u.Start == list.At + list.Length && u.Entities.Any()) is { } doer
            && units.Exists(u => u.Start == doer.End && u.Text.EndsWith("ing", StringComparison.OrdinalIgnoreCase));

    // "What was the motive", "what year": a noun says more than the "what" before it.
    private Intent Specific(List<(Intent Intent, int At, int Length)> asked, List<Token> tokens)
    {
        var first = asked.MinBy(f => f.At);
        var noun = asked.Find(f => f.Intent is not (Intent.What or Intent.How or Intent.List) && (f.Length > 1 || !WhWords.Contains(tokens[f.At].Text)));
        return first.Intent is Intent.What or Intent.How && noun.Length > 0 ? noun.Intent
            : first.Intent == Intent.What && IsSomebody(tokens, first.At) ? Intent.Who
            : first.Intent;
    }

    // "Which armed group seized them?": somebody is asked for, with a word between.
    private bool IsSomebody(List<Token> tokens, int at) =>
        tokens[at].Text == "which" && at + 3 < tokens.Count && !Auxiliaries.Contains(tokens[at + 1].Text)
            && _bodies.Longest(tokens, at + 2).Length is > 0 and var length
        && at + 2 + length < tokens.Count && !Auxiliaries.Contains(tokens[at + 2 + length].Text) && !Relation.IsPreposition(tokens[at + 2 + length].Text);

    // "When it fell, did they leave?"
    private static bool IsClause(List<Token> tokens, (Intent Intent, int At, int Length) found) =>
        found is { Intent: Intent.When, At: 0, Length: 1 } && tokens.Count > 1 && !Auxiliaries.Contains(tokens[1].Text);

    // "What were they there for?"
    private static bool AsksPurpose(List<Token> tokens) =>
        tokens is [.., { Text: "for" }] && tokens.FindIndex(t => t.Text == "what") is >= 0 and var at
            && tokens.Count - at is > MostPurpose - 2 and <= MostPurpose
        && Be.Contains(tokens[at + 1].Text) && (tokens[at + 2].Text == "the" || Pronouns.Contains(tokens[at + 2].Text))
        && (tokens.Count - at == MostPurpose - 1 || tokens[^2].Text is "there" or "here" || tokens[at + 2].Text == "the");

    // "Where did they stand on it?", "where did it rank?": no place is asked for.
    private static bool AsksStance(List<Token> tokens) =>
        tokens.FindIndex(t => t.Text == "where") is >= 0 and var at && at + 1 < tokens.Count && Auxiliaries.Contains(tokens[at + 1].Text)
            && !Be.Contains(tokens[at + 1].Text) && tokens.Skip(at + 1).Any(t => t.Text is "stand" or "rank" or "stood" or "ranked");

    private static bool AfterComma(string text, List<Token> tokens, int at) =>
        !(at + 1 < tokens.Count && tokens[at + 1].Text == "you") && tokens[at - 1].End < tokens[at].Start
            && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).IndexOfAny(',', '-', ':') >= 0;
}
