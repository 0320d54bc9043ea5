using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Reading;

/// <summary>Phrases of the vocabulary with what they stand for, looked up word by word.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

    public PhraseTable(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> phrasesByValue)
    {
        foreach (var (value, phrases) in phrasesByValue)
        {
            foreach (var words in phrases.Select(Words).Where(w => w.Count > 0))
            {
                _longest[words[0]] = Math.Max(_longest.GetValueOrDefault(words[0]), words.Count);
                var key = string.Join(' ', words);
                if (!_values.TryGetValue(key, out var values))
                {
                    _values[key] = values = [];
                }

                if (!values.Contains(value))
                {
                    values.Add(value);
                }
            }
        }
    }

    /// <summary>What the whole text stands for; empty where it is no phrase.</summary>
    public IReadOnlyList<string> Whole(IReadOnlyList<Token> tokens) => _values.GetValueOrDefault(string.Join(' ', tokens.Select(t => t.Text)), []);

    /// <summary>The longest phrase that begins at a token, or length 0.</summary>
    public (int Length, IReadOnlyList<string> Values) Longest(IReadOnlyList<Token> tokens, int start)
    {
        for (var length = Math.Min(_longest.GetValueOrDefault(tokens[start].Text), tokens.Count - start); length > 0; length--)
        {
            if (_values.TryGetValue(Joined(tokens, start, length), out var values))
            {
                return (length, values);
            }
        }

        return (0, []);
    }

    private static string Joined(IReadOnlyList<Token> tokens, int start, int length)
    {
        if (length == 1)
        {
            return tokens[start].Text;
        }

        var words = new string[length];
        for (var i = 0; i < length; i++)
        {
            words[i] = tokens[start + i].Text;
        }

        return string.Join(' ', words);
    }

    private static List<string> Words(string phrase) => [.. Tokeniser.Read(phrase).Select(t => t.Text)];
}
