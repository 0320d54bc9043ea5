using System.Buffers;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Takes away the words that change nothing.</summary>
internal sealed class Courtesy(Vocabulary vocabulary)
{
    // Behind a statement: "…, right?"
    private static readonly string[] TagWords = ["right", "correct", "true", "yes", "no", "yeah", "eh", "huh", "innit", "agreed", "surely"];

    // In words: "thank you very much in advance, my friend".
    private const int LongestEnding = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("?!.");

    private readonly PhraseTable _phrases = new([new("courtesy", vocabulary.Courtesy)]);

    /// <summary>True for a word that puts a statement up for a yes or no.</summary>
    public static bool IsTag(string word) => TagWords.Contains(word);

    /// <summary>The words without courtesy: phrases of several words anywhere, single words at either end. A text of nothing else stays.</summary>
    public List<Token> Strip(List<Token> tokens)
    {
        var kept = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var (length, _) = _phrases.Longest(tokens, i);
            if (length > 1 || (length == 1 && (i == 0 || kept.Count == 0 || i == tokens.Count - 1)))
            {
                i += length;
                continue;
            }

            kept.Add(tokens[i++]);
        }

        // "… pls, thx in advance": what is cut off may bare another.
        while (kept.Count > 1 && kept.Count < tokens.Count && _phrases.Longest(kept, kept.Count - 1).Length == 1)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept.Count > 0 ? kept : tokens;
    }

    /// <summary>
    /// The text up to its last mark, where nothing but courtesy and signs stand behind that: "…, right? Thank you! :)" still asks.
    /// </summary>
    public string Bare(string text)
    {
        var tokens = Tokeniser.Tokens(text);
        for (var last = Math.Max(0, tokens.Count - 1 - LongestEnding); last < tokens.Count; last++)
        {
            var end = last == tokens.Count - 1 ? text.Length : tokens[last + 1].Start;
            var mark = text.AsSpan(tokens[last].End, end - tokens[last].End).LastIndexOfAny(Marks);
            if (mark >= 0 && Strips(tokens, last + 1))
            {
                var cut = tokens[last].End + mark;
                return text[..cut] + (text.AsSpan(cut).Contains('?') ? '?' : text[cut]);
            }
        }

        return text;
    }

    /// <summary>True where there is nothing but courtesy.</summary>
    public bool IsAll(List<Token> tokens) => Strips(tokens, 0);

    private bool Strips(List<Token> tokens, int start)
    {
        while (start < tokens.Count && _phrases.Longest(tokens, start).Length is > 0 and var length)
        {
            start += length;
        }

        return start == tokens.Count;
    }

    /// <summary>What two texts that ask the same in the same words have in common: no courtesy, no tag, no case, no punctuation.</summary>
    public string Key(List<Token> tokens)
    {
        var bare = Strip(tokens);
        return string.Join(' ', bare.Take(bare.Count > 1 && IsTag(bare[^1].Text) ? bare.Count - 1 : bare.Count).Select(t => t.Text));
    }
}
