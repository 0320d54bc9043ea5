using HistoryBot.Answering.Reading;
using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Index;

/// <summary>Reads what turns a sentence into its contrary, by the words of the vocabulary.</summary>
internal sealed class PolarityReader(Vocabulary vocabulary)
{
    private static readonly string[] Tagged = ["i", "he", "she", "it", "we", "you", "they", "there", "this", "that"];

    private readonly PhraseTable _words = new(vocabulary.Polarity);
    private readonly IReadOnlyList<string> _contracted = vocabulary.Polarity.GetValueOrDefault("contracted", []);

    /// <summary>Reads a sentence.</summary>
    public Polarity Of(IReadOnlyList<Token> tokens)
    {
        var (denied, contrary, against, all) = (false, false, false, false);
        for (var i = 0; i < tokens.Count;)
        {
            var (length, values) = _words.Longest(tokens, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            var end = i + length;
            denied |= values.Contains("denied") || (values.Contains("contracted") && i > 0 && !IsTag(tokens, end));
            contrary ^= values.Contains("contrary");
            against |= values.Contains("against");
            all |= values.Contains("all") && !(i > 0 && tokens[i - 1].Text is "of" or "at" or "after");
            i = end;
        }

        return new Polarity(denied ^ contrary, against, all);
    }

    // "Didn't X …?" and "…, didn't they?" deny nothing.
    private static bool IsTag(IReadOnlyList<Token> tokens, int end) =>
        end >= tokens.Count || (end == tokens.Count - 1 && Tagged.Contains(tokens[end].Text));

    /// <summary>True for a verb with "not" in it, without the apostrophe.</summary>
    public bool IsContracted(Token token) => _contracted.Contains(token.Text);
}
