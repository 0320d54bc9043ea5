using HistoryBot.Answering.Text;

namespace HistoryBot.Answering.Reading;

/// <summary>Phrases of the vocabulary with what they stand for, looked up word by word.</summary>
internal sealed class PhraseTable
{
    private readonly PhraseTree _phrases = new();

    public PhraseTable(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> phrasesByValue)
    {
        foreach (var (value, phrases) in phrasesByValue)
        {
            foreach (var words in phrases.Select(Words).Where(w => w.Count > 0))
            {
                _phrases.Add(words, value);
            }
        }
    }

    /// <summary>What the whole text stands for; empty where it is no phrase.</summary>
    public IReadOnlyList<string> Whole(IReadOnlyList<Token> tokens) => _phrases.Exactly(tokens.Select(t => t.Text));

    /// <summary>The longest phrase that begins at a token, or length 0.</summary>
    public (int Length, IReadOnlyList<string> Values) Longest(IReadOnlyList<Token> tokens, int start) => _phrases.Longest(tokens, start, t => t.Text);

    private static List<string> Words(string phrase) => [.. Tokeniser.Read(phrase).Select(t => t.Text)];
}
