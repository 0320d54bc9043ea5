using HistoryBot.Answering.Text;
using HistoryBot.Knowledge;

namespace HistoryBot.Answering.Reading;

/// <summary>Finds the words that ask for a drawing: <c>pictures</c> in vocabulary.yaml.</summary>
internal sealed class DrawingReader(Vocabulary vocabulary)
{
    private readonly PhraseTable _drawings = new(vocabulary.Pictures.Where(p => p.Key is "timeline" or "map"));
    private readonly PhraseTable _located = new(vocabulary.Pictures.Where(p => p.Key == "located"));
    private readonly PhraseTable _whole = new(vocabulary.Pictures.Where(p => p.Key == "whole"));
    private readonly PhraseTable _asking = new(vocabulary.Pictures.Where(p => p.Key is "asking" or "whole"));

    /// <summary>What is to be drawn, whether it is all of it, and the words that are left; null where no drawing is asked for.</summary>
    /// <param name="tokens">The message without courtesy.</param>
    /// <param name="intentOf">What other words want: "who drew the map" wants no map.</param>
    public (Drawing Kind, bool Everything, List<Token> Remaining)? Read(List<Token> tokens, Func<List<Token>, Intent> intentOf)
    {
        if (_located.Longest(tokens, 0).Length is var phrase and > 0)
        {
            return (Drawing.Whereabouts, false, tokens[phrase..]);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var (length, values) = _drawings.Longest(tokens, i);
            if (length == 0)
            {
                continue;
            }

            var (before, after) = (tokens[..i], tokens[(i + length)..]);
            if (IsAsking(before) || (IsAsking(after) && intentOf(before) is Intent.What or Intent.List or Intent.Topic or Intent.Span))
            {
                var rest = IsAsking(before) ? after : before;
                return (values[0] == "map" ? Drawing.Map : Drawing.Timeline, Has(_whole, tokens), Trimmed(rest));
            }
        }

        return null;
    }

    private static bool Has(PhraseTable table, List<Token> tokens) => Enumerable.Range(0, tokens.Count).Any(i => table.Longest(tokens, i).Length > 0);

    private List<Token> Trimmed(List<Token> tokens)
    {
        var (first, end) = (0, tokens.Count);
        while (first < end && IsAsking([tokens[first]]))
        {
            first++;
        }

        while (end > first && IsAsking([tokens[end - 1]]))
        {
            end--;
        }

        return tokens[first..end];
    }

    private bool IsAsking(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var (length, _) = _asking.Longest(tokens, i);
            if (length == 0)
            {
                return false;
            }

            i += length;
        }

        return true;
    }
}
