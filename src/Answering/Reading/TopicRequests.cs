using System.Buffers;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>
/// Reads the topic out of a frame of talk: <c>requests</c> in vocabulary.yaml. "I have a seminar on X. What can you offer?" asks for X, and what it is
/// for changes nothing.
/// </summary>
internal sealed class TopicRequests(Vocabulary vocabulary, Courtesy courtesy)
{
    private const string Occasion = "occasion";
    private const string Helping = "helping";

    private static readonly SearchValues<char> Marks = SearchValues.Create(",.;:?!-");
    private static readonly string[] Partners = ["i", "im", "ive", "id", "me", "we", "us", "my", "you"];
    private static readonly string[] Asking = ["did", "does", "do", "was", "were", "is", "are", "has", "have", "had", "will", "can", "could"];
    private static readonly string[] Whither = ["in", "for", "at", "tomorrow", "tonight"];

    private readonly PhraseTable _words = new(vocabulary.Requests);
    private readonly PhraseTable _kinds = new(vocabulary.Kinds);

    /// <summary>
    /// What the message asks without its frame: a question that stands in one as it is, a topic as a request to tell of it; null where there is no frame,
    /// or nothing in it.
    /// </summary>
    public string? Bare(string text)
    {
        var clauses = Clauses(text).SkipWhile(courtesy.IsAll).ToList();
        // "Could you please tell me: …" is no more than courtesy.
        if (clauses.Count == 0 || (IsFrame(clauses[0]) && !Says(clauses[0], Occasion) && !Says(clauses[0], Helping)))
        {
            return null;
        }

        var content = clauses.Where(c => !IsFrame(c)).ToList();
        if (content.Count == 0 || !content.SequenceEqual(clauses.SkipWhile(IsFrame).Take(content.Count)))
        {
            return null;
        }

        var opening = Opening(content[0]);
        var closing = Closing(content[^1]);
        List<Token> told = [.. content.SelectMany(c => c)];
        told = told[opening..^(content.Count > 1 || opening + closing < told.Count ? closing : 0)];
        told = courtesy.Strip(told);
        // "I have an exam, wish me luck": what somebody says of himself is no topic.
        if (told.Count == 0 || (opening == 0 && content.Count == clauses.Count) || told.Exists(t => Partners.Contains(t.Text)))
        {
            return null;
        }

        var rest = text[told[0].Start..told[^1].End];
        var next = told[^1].End < text.Length ? text[told[^1].End] : ' ';
        return Asks(told, opening > 0) ? (opening > 0 ? null : rest + (next == '?' ? "?" : "")) : Named(told) ? null : "fill me in on " + rest;
    }

    // Pieces between marks; what joins two words ("X-Y ties") is none.
    private static List<List<Token>> Clauses(string text)
    {
        var clauses = new List<List<Token>>();
        foreach (var token in Tokeniser.Tokens(text))
        {
            if (clauses.Count == 0 || (text.AsSpan(clauses[^1][^1].End, token.Start - clauses[^1][^1].End) is { Length: > 1 } gap && gap.ContainsAny(Marks)))
            {
                clauses.Add([]);
            }

            clauses[^1].Add(token);
        }

        return clauses;
    }

    // "What should I know?", "some material please", "it is for my essay": nothing but words of the frame. "What does it have?" asks for something.
    private bool IsFrame(List<Token> clause)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < clause.Count;)
        {
            var (length, found) = _words.Longest(clause, i);
            if (length == 0)
            {
                return false;
            }

            values.UnionWith(found);
            i += length;
        }

        var spoken = clause.Exists(t => Partners.Contains(t.Text));
        return values.Contains(Helping) || values.Contains(Occasion) || (spoken && values.Contains("giving"));
    }

    private bool Says(List<Token> clause, string value) => Enumerable.Range(0, clause.Count).Any(i => _words.Longest(clause, i).Values.Contains(value));

    // Where the topic begins: behind "I have to give a talk on".
    private int Opening(List<Token> clause)
    {
        var (end, named) = (0, false);
        for (var i = 0; i < clause.Count;)
        {
            var (length, values) = _words.Longest(clause, i);
            if (length == 0)
            {
                break;
            }

            i += length;
            named |= values.Contains(Occasion);
            end = named && i < clause.Count && values.Contains("binding") ? i : end;
        }

        return end;
    }

    // How many words at the end only say what for: "in class tomorrow".
    private int Closing(List<Token> clause)
    {
        for (var start = 1; start < clause.Count; start++)
        {
            if (Whither.Contains(clause[start].Text) && IsFrame(clause[start..]))
            {
                return clause.Count - start;
            }
        }

        return 0;
    }

    // "How they stand these days", behind "a talk on", is a topic like any other.
    private static bool Asks(List<Token> words, bool opened) =>
        words.Exists(t => Asking.Contains(t.Text)) || words.Skip(opened && words[0].Text is "how" or "what" ? 1 : 0).Any(t => IntentReader.IsWh(t.Text));

    // "Give me a list of them" says itself how it wants to be answered.
    private bool Named(List<Token> words) => Enumerable.Range(0, words.Count).Any(i => _kinds.Longest(words, i).Length > 1);
}
